import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const length = z.number().int().min(1).max(100_000)
const coordinate = z.number().int().min(-100_000).max(100_000)
const schema = z.strictObject({
  placement: z
    .strictObject({
      bounds: z.strictObject({ x: coordinate, y: coordinate, width: length, height: length }),
      isMaximized: z.boolean(),
    })
    .optional(),
  /** That the program goes on without its window was told. */
  isExplained: z.boolean().optional(),
  /** Where the last file was saved. */
  saveFolder: z.string().max(4000).optional(),
})

/** What belongs to one machine and costs nothing when it is lost. */
export type KeptWindow = Readonly<z.infer<typeof schema>>

/** Empty where nothing usable was kept: all is then as at the first start. */
export function readKeptWindow(file: string): KeptWindow {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** While the window closes, so at once. It is a comfort: failing to keep it must not keep the program from closing. */
export function keepWithWindow(file: string, change: KeptWindow): void {
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify({ ...readKeptWindow(file), ...change })}\n`, { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch {
    return
  }
}

/** What was told once. Where it cannot be kept, it is told once for each start. */
export function rememberExplained(file: string): { isDone(): boolean; note(): void } {
  let isDone = readKeptWindow(file).isExplained ?? false
  return {
    isDone: () => isDone,
    note: () => {
      isDone = true
      keepWithWindow(file, { isExplained: true })
    },
  }
}
