import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { configurationFileSchema } from '../../shared/configuration/configuration-file.ts'
import { sealedFormat } from '../../shared/configuration/sealed-format.ts'
import { issueText } from '../../shared/errors/issue-text.ts'

/** docs/configuration-with-secrets.md describes the file. A change of anything is another version. */
const version = 1
/** 128 MiB and about half a second for each guess: it is done once in a while, and the file may lie anywhere. */
const cost = { logCost: 17, blockSize: 8, parallelism: 1 } as const
const saltBytes = 16
const keyBytes = 32
/** NIST SP 800-38D, 8.2.2: 96 bits of chance; the key is new with each file too, because its salt is. */
const nonceBytes = 12
const tagBytes = 16

const base64Of = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, issueText('not-base64'))

/** The cost stands in the file for whoever reads it with another program; another one is refused, not tried. */
const sealedSchema = z.strictObject({
  format: z.literal(sealedFormat),
  version: z.literal(version),
  key: z.strictObject({
    function: z.literal('scrypt'),
    logCost: z.literal(cost.logCost),
    blockSize: z.literal(cost.blockSize),
    parallelism: z.literal(cost.parallelism),
    salt: base64Of(saltBytes),
  }),
  cipher: z.strictObject({ function: z.literal('aes-256-gcm'), nonce: base64Of(nonceBytes), tag: base64Of(tagBytes) }),
  content: z.base64(),
})
type SealedFile = z.infer<typeof sealedSchema>

const contentSchema = z.strictObject({
  configuration: configurationFileSchema,
  /** By `<directory id>/<field>`. */
  secrets: z.record(z.string(), z.string().min(1)),
})
export type ConfigurationWithSecrets = z.infer<typeof contentSchema>

/** All of it is sealed, so that nobody can point a password at another server without the passphrase. */
export async function sealConfiguration(content: ConfigurationWithSecrets, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)]
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce, { authTagLength: tagBytes })
  cipher.setAAD(header)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  const file: SealedFile = {
    format: sealedFormat,
    version,
    key: { function: 'scrypt', ...cost, salt: salt.toString('base64') },
    cipher: {
      function: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
    content: sealed.toString('base64'),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export const parseSealed = (value: unknown): z.ZodSafeParseResult<SealedFile> => sealedSchema.safeParse(value)

/** null where passphrase and file do not belong together: which of the two is wrong, nobody can tell. */
export async function openSealed(file: SealedFile, passphrase: string): Promise<ConfigurationWithSecrets | null> {
  const key = await deriveKey(passphrase, Buffer.from(file.key.salt, 'base64'))
  const nonce = Buffer.from(file.cipher.nonce, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(header)
  decipher.setAuthTag(Buffer.from(file.cipher.tag, 'base64'))
  try {
    const text = Buffer.concat([decipher.update(Buffer.from(file.content, 'base64')), decipher.final()])
    return contentSchema.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  }
}

/** What is not secret is bound in: salt and cost make the key, and the nonce is part of the cipher. */
const header = Buffer.from(`${sealedFormat} ${version}`, 'utf8')

/** NFC: the same characters open the file, whatever keyboard wrote them. Off the main thread. */
function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  const { logCost, blockSize, parallelism } = cost
  const N = 2 ** logCost
  const options = { N, r: blockSize, p: parallelism, maxmem: 128 * blockSize * (N + parallelism + 2) }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, keyBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
