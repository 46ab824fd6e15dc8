import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM with a 96-bit nonce (NIST SP 800-38D, 8.2.2), a new one for every value that is sealed. */
const algorithm = 'aes-256-gcm'
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Base64 of nonce, tag and ciphertext. The name is bound in: a value moved to another name does not open. */
export function seal(key: Buffer, name: string, value: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(name, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('base64')
}

/** null where key, name or value do not belong together. */
export function unseal(key: Buffer, name: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(name, 'utf8'))
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    const ciphertext = bytes.subarray(nonceLength + tagLength)
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
