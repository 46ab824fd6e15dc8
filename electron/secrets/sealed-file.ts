import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'
import { namingFile, secretStoreUnreadable } from './secret-store-problem.ts'
import { because } from '../../shared/text/reason.ts'

/** Holds a lock on the file while the work runs: another process may write it too. */
export type WithFileLock = <Value>(file: string, work: () => Promise<Value>) => Promise<Value>

const fileSchema = z.strictObject({ version: z.literal(1), secrets: z.record(z.string(), z.string()) })
export type Sealed = Readonly<Record<string, string>>

/** Sealed values by name, in a file that only its owner may read. */
export interface SealedFile {
  readonly file: string
  readonly read: () => Promise<Sealed>
  /** Reads, changes and writes as one step. */
  readonly update: (change: (present: Sealed) => Promise<Sealed> | Sealed) => Promise<void>
}

export function openSealedFile(file: string, withFileLock: WithFileLock): SealedFile {
  return {
    file,
    read: () => namingFile(file, () => readSealed(file)),
    update: (change) =>
      namingFile(file, async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await withFileLock(file, async () => writeSealed(file, await change(await readSealed(file))))
      }),
  }
}

export const without = (present: Sealed, name: string): Sealed =>
  Object.fromEntries(Object.entries(present).filter(([key]) => key !== name))

export const valueOf = (present: Sealed, name: string): string | undefined =>
  Object.hasOwn(present, name) ? present[name] : undefined

async function readSealed(file: string): Promise<Sealed> {
  const text = await readPrivateFile(file)
  if (text === null) return {}
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) throw secretStoreUnreadable(file, because('damaged'))
  return parsed.data.secrets
}

const writeSealed = (file: string, secrets: Sealed): Promise<void> =>
  replacePrivateFile(file, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
