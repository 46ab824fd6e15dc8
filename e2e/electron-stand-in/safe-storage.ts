import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { app } from './app.ts'
import { refuseUnknown } from './refuse-unknown.ts'

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>

/** A key beside the profile, as Electron has it in `Local State`. DSCONSOLE_STAND_IN_BACKEND names another backend. */
function loadKey(): Buffer {
  const file = join(app.getPath('userData'), 'stand-in.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

function encrypt(text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', loadKey(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from('v10'), nonce, cipher.getAuthTag(), sealed])
}

function decrypt(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', loadKey(), sealed.subarray(3, 15))
  decipher.setAuthTag(sealed.subarray(15, 31))
  return Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString('utf8')
}

export const safeStorage = refuseUnknown('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(process.env['DSCONSOLE_STAND_IN_BACKEND'] !== 'none'),
  getSelectedStorageBackend: () => (process.env['DSCONSOLE_STAND_IN_BACKEND'] ?? 'gnome_libsecret') as Backend,
  encryptStringAsync: (text) => Promise.resolve(encrypt(text)),
  decryptStringAsync: (sealed) => Promise.resolve({ result: decrypt(sealed), shouldReEncrypt: false }),
} satisfies Partial<SafeStorage>)
