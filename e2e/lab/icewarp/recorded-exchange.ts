import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A message of `recorded/`, without the line end that ends the file. */
export const recordedMessage = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'recorded', `${name}.xml`), 'utf8').trimEnd()
