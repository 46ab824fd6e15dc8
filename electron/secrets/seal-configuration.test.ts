import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directoryConfigurationSchema } from '../../shared/configuration/directory-configuration.ts'
import { isSealed } from '../../shared/configuration/sealed-format.ts'
import { openSealed, parseSealed, sealConfiguration } from './seal-configuration.ts'

const directory = directoryConfigurationSchema.parse({ id: 'main', type: 'sample' })
const contentWith = (secret: string) => ({
  configuration: { version: 1 as const, directories: [directory] },
  secrets: { 'main/password': secret },
})
const open = async (text: string, passphrase: string) => {
  const file = parseSealed(JSON.parse(text))
  return file.success ? openSealed(file.data, passphrase) : null
}
const passphrase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
/** Each file costs half a second on purpose. */
const few = { numRuns: 3 }
const slow = 60_000

describe('a sealed configuration', () => {
  test(
    'opens under its passphrase, with everything that was in it, and holds none of it in clear',
    { timeout: slow },
    () =>
      fc.assert(
        fc.asyncProperty(passphrase, fc.string({ unit: 'grapheme', minLength: 8 }), async (words, secret) => {
          const text = await sealConfiguration(contentWith(secret), words)
          expect(await open(text, words)).toEqual(contentWith(secret))
          expect(text).not.toContain('main')
          expect(text).not.toContain(Buffer.from(secret).toString('base64'))
        }),
        few,
      ),
  )

  test('opens under no other passphrase', { timeout: slow }, () =>
    fc.assert(
      fc.asyncProperty(passphrase, passphrase, async (words, others) => {
        fc.pre(words.normalize('NFC') !== others.normalize('NFC'))
        expect(await open(await sealConfiguration(contentWith('a secret'), words), others)).toBeNull()
      }),
      few,
    ),
  )

  test('opens whatever keyboard wrote the same characters', { timeout: slow }, async () => {
    const text = await sealConfiguration(contentWith('a secret'), 'Schl\u00fcssel')
    expect(await open(text, 'Schlu\u0308ssel')).toEqual(contentWith('a secret'))
  })

  test('does not open where any bit of it was changed', { timeout: slow }, async () => {
    const sealed = JSON.parse(await sealConfiguration(contentWith('a secret'), 'words')) as Record<string, unknown>
    const flipped = (base64: string): string => {
      const bytes = Buffer.from(base64, 'base64')
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return bytes.toString('base64')
    }
    const key = sealed['key'] as { salt: string }
    const cipher = sealed['cipher'] as { nonce: string; tag: string }
    for (const damaged of [
      { ...sealed, content: flipped(sealed['content'] as string) },
      { ...sealed, key: { ...key, salt: flipped(key.salt) } },
      { ...sealed, cipher: { ...cipher, nonce: flipped(cipher.nonce) } },
      { ...sealed, cipher: { ...cipher, tag: flipped(cipher.tag) } },
    ])
      expect(await open(JSON.stringify(damaged), 'words')).toBeNull()
    expect(await open(JSON.stringify(sealed), 'words')).toEqual(contentWith('a secret'))
  })

  test('has another salt and nonce each time', { timeout: slow }, async () => {
    const files = [
      await sealConfiguration(contentWith('same'), 'words'),
      await sealConfiguration(contentWith('same'), 'words'),
    ]
    const [one, other] = files.map((text) => parseSealed(JSON.parse(text)).data)
    expect(one?.key.salt).not.toBe(other?.key.salt)
    expect(one?.cipher.nonce).not.toBe(other?.cipher.nonce)
    expect(one?.content).not.toBe(other?.content)
  })
})

/** Known by its format alone, so that a newer one is refused as such, and never as a configuration with unknown fields. */
describe('what is refused before a key is derived', () => {
  const salt = Buffer.alloc(16).toString('base64')
  const key = { function: 'scrypt', logCost: 17, blockSize: 8, parallelism: 1, salt }
  const cipher = { function: 'aes-256-gcm', nonce: Buffer.alloc(12).toString('base64'), tag: salt }
  const file = { format: 'dsconsole-sealed-configuration', version: 1, key, cipher, content: '' }

  test.each<[string, object, boolean]>([
    ['nothing', file, true],
    ['another version', { ...file, version: 2 }, false],
    ['a cost that would fill the memory', { ...file, key: { ...key, logCost: 30 } }, false],
    ['a cost that is cheap to guess', { ...file, key: { ...key, logCost: 1 } }, false],
    ['another function', { ...file, key: { ...key, function: 'pbkdf2' } }, false],
    ['a short tag', { ...file, cipher: { ...cipher, tag: Buffer.alloc(4).toString('base64') } }, false],
    ['a short nonce', { ...file, cipher: { ...cipher, nonce: '' } }, false],
    ['no content', { ...file, content: undefined }, false],
    ['a further field', { ...file, more: 1 }, false],
  ])('%s', (_case, value, isUsable) => {
    expect(isSealed(value)).toBe(true)
    expect(parseSealed(value).success).toBe(isUsable)
  })

  test.each([[null], ['text'], [[]], [{}], [{ version: 1, directories: [] }]])('%j is no sealed file', (value) => {
    expect(isSealed(value)).toBe(false)
  })
})
