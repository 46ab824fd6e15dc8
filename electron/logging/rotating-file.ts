import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface RotatingFileOptions {
  readonly folder: string
  /** `dsconsole` makes `dsconsole.log`, and older ones `dsconsole.1.log` and so on. */
  readonly name: string
  readonly largestBytes: number
  /** The newest one included. */
  readonly files: number
}

/**
 * Opens the file anew for each line: window and command line may write to it at once, and either may rotate it.
 * A log that cannot be written never stops the program.
 */
export function createRotatingFile(options: RotatingFileOptions): { write(line: string): void } {
  const newest = fileOf(options, 0)
  return {
    write: (line) => {
      try {
        mkdirSync(options.folder, { recursive: true, mode: 0o700 })
        if (sizeOf(newest) + Buffer.byteLength(line) > options.largestBytes) rotate(options)
        appendFileSync(newest, line, { mode: 0o600 })
      } catch {
        // Disk full or no permission: there is nowhere to tell it.
      }
    },
  }
}

const fileOf = ({ folder, name }: RotatingFileOptions, age: number): string =>
  join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`)

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** The oldest is overwritten. */
function rotate(options: RotatingFileOptions): void {
  for (let age = options.files - 2; age >= 0; age--) {
    const file = fileOf(options, age)
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) renameSync(file, fileOf(options, age + 1))
  }
}
