import { randomBytes } from 'node:crypto'
import { createPrivateFile, isOpenToOthers, readPrivateFile } from './private-file.ts'
import { keyLength } from './seal.ts'
import { secretStoreUnreadable } from './secret-store-problem.ts'
import { because } from '../../shared/text/reason.ts'

/** The key, made at first use. It is refused where others than the owner can read it: then it is no secret any more. */
export async function loadOrCreateKey(file: string): Promise<Buffer> {
  const key = await loadKey(file)
  if (key !== null) return key
  await createPrivateFile(file, `${randomBytes(keyLength).toString('base64')}\n`)
  // Read back: another program may have been faster.
  return (await loadKey(file)) ?? Promise.reject(secretStoreUnreadable(file, because('disappeared')))
}

/** null where there is no key yet. */
export async function loadKey(file: string): Promise<Buffer | null> {
  const text = await readPrivateFile(file)
  if (text === null) return null
  if (await isOpenToOthers(file)) throw secretStoreUnreadable(file, because('readable-by-others'))
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyLength) throw secretStoreUnreadable(file, because('no-key-in-it'))
  return key
}
