import { join } from 'node:path'
import { z } from 'zod'
import { openSealedFile, valueOf, without, type SealedFile, type WithFileLock } from './sealed-file.ts'
import { secretStoreUnreadable } from './secret-store-problem.ts'
import type { SecretStore } from './secret-store.ts'
import { because } from '../../shared/text/reason.ts'

/** Electron's safeStorage, as far as it is used: the asynchronous methods (reference: electron and UI, section 7). */
interface SystemCipher {
  encryptStringAsync(plainText: string): Promise<Buffer>
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>
}

export interface SystemStoreOptions {
  readonly folder: string
  readonly withFileLock: WithFileLock
  readonly cipher: SystemCipher
}

/**
 * `secrets.system.json`, sealed by the operating system for this account (on Windows by DPAPI). The system does not bind
 * the name, so it is sealed with the value: one that was moved to another name does not open.
 */
export function createSystemSecretStore({ folder, withFileLock, cipher }: SystemStoreOptions): SecretStore {
  const sealed = openSealedFile(join(folder, 'secrets.system.json'), withFileLock)
  const sealUnder = async (name: string, value: string) =>
    (await cipher.encryptStringAsync(JSON.stringify({ name, value }))).toString('base64')
  return {
    set: (name, value) => sealed.update(async (present) => ({ ...present, [name]: await sealUnder(name, value) })),
    has: async (name) => Object.hasOwn(await sealed.read(), name),
    delete: (name) => sealed.update((present) => without(present, name)),
    read: async (name) => {
      const opened = await open(sealed, cipher, name)
      if (opened === null) return null
      // The system has a newer key: what is sealed under the old one would one day not open any more.
      if (opened.shouldReEncrypt)
        await sealed.update(async (present) =>
          valueOf(present, name) === opened.sealed
            ? { ...present, [name]: await sealUnder(name, opened.value) }
            : present,
        )
      return opened.value
    },
  }
}

interface Opened {
  readonly sealed: string
  readonly value: string
  readonly shouldReEncrypt: boolean
}

async function open({ file, read }: SealedFile, cipher: SystemCipher, name: string): Promise<Opened | null> {
  const sealed = valueOf(await read(), name)
  if (sealed === undefined) return null
  const { result, shouldReEncrypt } = await decrypt(file, cipher, sealed)
  const content = parseContent(result)
  if (content?.name !== name) throw secretStoreUnreadable(file, because('value-changed', { name }))
  return { sealed, value: content.value, shouldReEncrypt }
}

async function decrypt(file: string, cipher: SystemCipher, sealed: string) {
  try {
    return await cipher.decryptStringAsync(Buffer.from(sealed, 'base64'))
  } catch (cause) {
    const reason = because('sealed-elsewhere')
    throw secretStoreUnreadable(file, reason, cause)
  }
}

const contentSchema = z.strictObject({ name: z.string(), value: z.string() })

function parseContent(text: string): z.infer<typeof contentSchema> | null {
  try {
    return contentSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
