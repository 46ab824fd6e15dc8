import { randomBytes } from 'node:crypto'
import { createPrivateFile, isOpenToOthers, readPrivateFile } from './private-file.ts'
import { keyLength } from './seal.ts'
import { secretStoreUnreadable } from './secret-store-problem.ts'

/** The key, made at first use. It is refused where others than the owner can read it: then it is no secret any more. */
export async function loadOrCreateKey(file: string): Promise<Buffer> {
  const key = await loadKey(file)
  if (key !== null) return key
  await createPrivateFile(file, `${randomBytes(keyLength).toString('base64')}\n`)
  // Read back: another program may have been faster.
  return (await loadKey(file)) ?? Promise.reject(secretStoreUnreadable(file, 'It disappeared.'))
}

/** null where there is no key yet. */
export async function loadKey(file: string): Promise<Buffer | null> {
  const text = await readPrivateFile(file)
  if (text === null) return null
  if (await isOpenToOthers(file))
    throw secretStoreUnreadable(file, 'Other users of this machine can read it. Allow its owner only (chmod 600).')
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyLength) throw secretStoreUnreadable(file, 'It does not hold a key.')
  return key
}
