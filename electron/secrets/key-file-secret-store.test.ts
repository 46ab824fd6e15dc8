import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFileLock } from '../settings/file-lock.ts'
import { createKeyFileSecretStore } from './key-file-secret-store.ts'
import type { SecretStore } from './secret-store.ts'

const canary = 'cAn4ry-Paßwort'
const name = 'main/password'

let folder = ''
let store: SecretStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-secrets-'))
  store = createKeyFileSecretStore({ folder, withFileLock })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => join(folder, 'secrets.json')
const keyFile = () => join(folder, 'secrets.key')
const anew = () => createKeyFileSecretStore({ folder, withFileLock })
const sealedValues = async () =>
  (JSON.parse(await readFile(file(), 'utf8')) as { secrets: Record<string, string> }).secrets
const writeValues = (secrets: object) => writeFile(file(), JSON.stringify({ version: 1, secrets }))

describe('the secret store with a key file', () => {
  it('gives back what was set, also after a restart', async () => {
    await store.set(name, canary)
    await store.set('other/password', '')
    expect(await anew().read(name)).toBe(canary)
    expect(await anew().read('other/password')).toBe('')
    expect(await anew().has(name)).toBe(true)
  })

  it('knows nothing, and makes no file, before anything is set', async () => {
    expect(await store.read(name)).toBeNull()
    expect(await store.has(name)).toBe(false)
    expect(await store.has('constructor')).toBe(false)
    expect(await store.read('constructor')).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('forgets what is deleted, and nothing else', async () => {
    await store.set(name, canary)
    await store.set('other/password', 'x')
    await store.delete(name)
    await store.delete('never/there')
    expect(await store.read(name)).toBeNull()
    expect(await store.has('other/password')).toBe(true)
  })

  it('writes files that only the owner can read, and no secret into them', async () => {
    await store.set(name, canary)
    for (const each of await readdir(folder)) {
      expect((await stat(join(folder, each))).mode & 0o777, each).toBe(0o600)
      const text = await readFile(join(folder, each), 'utf8')
      expect(text).not.toContain(canary)
      expect(text).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12))
    }
    expect((await readdir(folder)).sort()).toEqual(['secrets.json', 'secrets.key'])
  })

  it('seals the same value differently each time', async () => {
    await store.set(name, canary)
    const first = (await sealedValues())[name]
    await store.set(name, canary)
    expect((await sealedValues())[name]).not.toBe(first)
  })

  it('keeps every value where many are set at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `d${index}/password`)
    await Promise.all(names.map((each) => anew().set(each, `value of ${each}`)))
    for (const each of names) expect(await store.read(each)).toBe(`value of ${each}`)
  })
})

describe('a secret is refused, with what to do', () => {
  const damages: readonly { what: string; damage: () => Promise<unknown>; file: () => string; reason: RegExp }[] = [
    {
      what: 'one character of the value was changed',
      damage: async () => {
        const bytes = Buffer.from((await sealedValues())[name] ?? '', 'base64')
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
        await writeValues({ [name]: bytes.toString('base64') })
      },
      file,
      reason: /main\/password was changed/,
    },
    {
      what: 'the value was moved to another name',
      damage: async () => {
        await store.set('other/password', 'x')
        const { 'other/password': other } = await sealedValues()
        await writeValues({ [name]: other })
      },
      file,
      reason: /was changed/,
    },
    { what: 'the value is cut off', damage: () => writeValues({ [name]: 'AAAA' }), file, reason: /was changed/ },
    { what: 'the file is no JSON', damage: () => writeFile(file(), '{'), file, reason: /damaged/ },
    { what: 'the file has unknown fields', damage: () => writeFile(file(), '{"version":2}'), file, reason: /damaged/ },
    { what: 'the key is missing', damage: () => rm(keyFile()), file: keyFile, reason: /key .* is missing/ },
    {
      what: 'the key is another one',
      damage: () => writeFile(keyFile(), Buffer.alloc(32, 1).toString('base64')),
      file,
      reason: /another key/,
    },
    {
      what: 'the key is too short',
      damage: () => writeFile(keyFile(), 'c2hvcnQ='),
      file: keyFile,
      reason: /not hold a key/,
    },
    { what: 'the group can read the key', damage: () => chmod(keyFile(), 0o640), file: keyFile, reason: /chmod 600/ },
    { what: 'others can read the key', damage: () => chmod(keyFile(), 0o604), file: keyFile, reason: /chmod 600/ },
  ]
  it.each(damages)('where $what', async ({ damage, file: named, reason }) => {
    await store.set(name, canary)
    await damage()
    const thrown: unknown = await store.read(name).catch((error: unknown) => error)
    expect(thrown).toMatchObject({
      problem: {
        code: 'secret-store-unreadable',
        message: expect.stringMatching(reason),
        parameters: { file: named() },
      },
    })
    expect(JSON.stringify(thrown)).not.toContain(canary)
  })

  it('and a new one is not sealed with a key that others can read', async () => {
    await store.set(name, canary)
    await chmod(keyFile(), 0o644)
    await expect(store.set(name, 'new')).rejects.toMatchObject({ problem: { code: 'secret-store-unreadable' } })
  })

  it('and a damaged file is not overwritten', async () => {
    await writeFile(file(), '{ damaged')
    await expect(store.set(name, 'new')).rejects.toMatchObject({ problem: { code: 'secret-store-unreadable' } })
    expect(await readFile(file(), 'utf8')).toBe('{ damaged')
  })
})
