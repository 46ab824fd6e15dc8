import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { KeptPlacement } from './window-placement.ts'

const length = z.number().int().min(1).max(100_000)
const coordinate = z.number().int().min(-100_000).max(100_000)
const schema = z.strictObject({
  bounds: z.strictObject({ x: coordinate, y: coordinate, width: length, height: length }),
  isMaximized: z.boolean(),
})

/** null where nothing usable was kept: the window then opens as at the first start. */
export function readPlacement(file: string): KeptPlacement | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** While the window closes, so at once. It is a comfort: failing to keep it must not keep the program from closing. */
export function writePlacement(file: string, placement: KeptPlacement): void {
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify(placement)}\n`, { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch {
    return
  }
}
