import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { loadKey, loadOrCreateKey } from './key-file.ts'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'
import { seal, unseal } from './seal.ts'
import { namingFile, secretStoreUnreadable } from './secret-store-problem.ts'
import type { SecretStore } from './secret-store.ts'

export interface KeyFileStoreOptions {
  readonly folder: string
  /** Holds a lock on the file while the work runs: another process may write it too. */
  readonly withFileLock: <Value>(file: string, work: () => Promise<Value>) => Promise<Value>
}

const fileSchema = z.strictObject({ version: z.literal(1), secrets: z.record(z.string(), z.string()) })
type Sealed = Readonly<Record<string, string>>

/** `secrets.json`, sealed under `secrets.key` beside it. Whoever can read both has the secrets: hence owner only. */
export function createKeyFileSecretStore({ folder, withFileLock }: KeyFileStoreOptions): SecretStore {
  const file = join(folder, 'secrets.json')
  const keyFile = join(folder, 'secrets.key')
  const update = (change: (present: Sealed) => Promise<Sealed> | Sealed) =>
    namingFile(file, async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await withFileLock(file, async () => writeSealed(file, await change(await readSealed(file))))
    })
  return {
    set: (name, value) =>
      update(async (present) => ({ ...present, [name]: seal(await loadOrCreateKey(keyFile), name, value) })),
    has: (name) => namingFile(file, async () => Object.hasOwn(await readSealed(file), name)),
    delete: (name) => update((present) => Object.fromEntries(Object.entries(present).filter(([key]) => key !== name))),
    read: (name) => namingFile(file, () => readSecret({ file, keyFile }, name)),
  }
}

interface StoreFiles {
  readonly file: string
  readonly keyFile: string
}

async function readSecret({ file, keyFile }: StoreFiles, name: string): Promise<string | null> {
  const secrets = await readSealed(file)
  const sealed = Object.hasOwn(secrets, name) ? secrets[name] : undefined
  if (sealed === undefined) return null
  const key = await loadKey(keyFile)
  if (key === null) throw secretStoreUnreadable(keyFile, 'The key that belongs to it is missing.')
  const value = unseal(key, name, sealed)
  if (value === null)
    throw secretStoreUnreadable(file, `The value of ${name} was changed, or it was stored under another key.`)
  return value
}

async function readSealed(file: string): Promise<Sealed> {
  const text = await readPrivateFile(file)
  if (text === null) return {}
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) throw secretStoreUnreadable(file, 'It is damaged.')
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
