import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** Swaps the bits: enough to tell sealed from open. */
const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => 255 - byte))
const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn(() => Promise.resolve(true)),
  getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
  encryptStringAsync: vi.fn((text: string) => Promise.resolve(turn(Buffer.from(text)))),
  decryptStringAsync: vi.fn((sealed: Buffer) =>
    Promise.resolve({ result: turn(sealed).toString(), shouldReEncrypt: false }),
  ),
}
vi.mock('electron', () => ({
  get safeStorage() {
    return safeStorage
  },
}))
const { chooseSecretStore } = await import('./choose-secret-store.ts')
const { createKeyFileSecretStore } = await import('./key-file-secret-store.ts')
const { isMarkedLessProtected } = await import('./less-protected-secret-store.ts')

const canary = 'canary-7f3a-Pässwort'
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'dsconsole-system-store-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const options = (accepts = () => Promise.resolve(false)) => ({
  folder,
  accepts: vi.fn(accepts),
  withFileLock: <Value>(_file: string, work: () => Promise<Value>) => work(),
})
const sealedFile = () => join(folder, 'secrets.system.json')

describe('the store of the operating system', () => {
  test('keeps, tells, gives and forgets a value, and no file holds it in clear', async () => {
    const { store, kind } = await chooseSecretStore(options())
    expect(kind).toBe('system')
    await store.set('main/password', canary)
    expect([await store.has('main/password'), await store.read('main/password')]).toEqual([true, canary])
    for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toContain(canary)
    await store.delete('main/password')
    expect([await store.has('main/password'), await store.read('main/password')]).toEqual([false, null])
  })

  test.each(['constructor', '__proto__', 'toString'])('has nothing under the name %s', async (name) => {
    const { store } = await chooseSecretStore(options())
    await store.set('main/password', canary)
    expect([await store.has(name), await store.read(name)]).toEqual([false, null])
  })

  test('a value that was moved to another name is refused, without being shown', async () => {
    const { store } = await chooseSecretStore(options())
    await store.set('main/password', canary)
    await writeFile(sealedFile(), (await readFile(sealedFile(), 'utf8')).replace('main/password', 'other/password'))
    const refusal = await store.read('other/password').catch((thrown: unknown) => thrown)
    expect(refusal).toMatchObject({ problem: { code: 'secret-store-unreadable' } })
    expect(JSON.stringify(refusal)).not.toContain(canary)
  })

  test('a value of another account is refused in a sentence', async () => {
    const { store } = await chooseSecretStore(options())
    await store.set('main/password', canary)
    safeStorage.decryptStringAsync.mockRejectedValueOnce(new Error('DPAPI'))
    await expect(store.read('main/password')).rejects.toMatchObject({
      problem: { code: 'secret-store-unreadable', message: expect.stringContaining('another account') as unknown },
    })
  })

  test('a value under an old key is sealed anew when it is read', async () => {
    const { store } = await chooseSecretStore(options())
    await store.set('main/password', canary)
    safeStorage.encryptStringAsync.mockClear()
    safeStorage.decryptStringAsync.mockImplementationOnce((sealed) =>
      Promise.resolve({ result: turn(sealed).toString(), shouldReEncrypt: true }),
    )
    expect(await store.read('main/password')).toBe(canary)
    expect(safeStorage.encryptStringAsync).toHaveBeenCalledOnce()
    expect(await store.read('main/password')).toBe(canary)
  })
})

describe('at the first start', () => {
  test('the values of the key file move over, and a newer one here stays', async () => {
    const old = createKeyFileSecretStore(options())
    const first = await chooseSecretStore(options())
    await first.store.set('b/password', 'newer')
    await old.set('a/password', canary)
    await old.set('b/password', 'older')
    const { store, moved } = await chooseSecretStore(options())
    expect(moved).toBe(2)
    expect([await store.read('a/password'), await store.read('b/password')]).toEqual([canary, 'newer'])
    expect(await old.names()).toEqual([])
  })

  test('a value that cannot be read back stays where it was', async () => {
    const old = createKeyFileSecretStore(options())
    await old.set('a/password', canary)
    safeStorage.decryptStringAsync.mockRejectedValueOnce(new Error('DPAPI'))
    expect(await chooseSecretStore(options())).toMatchObject({ moved: 0, moveFailure: expect.any(Error) as unknown })
    expect(await old.read('a/password')).toBe(canary)
  })
})

describe.each([
  ['basic_text', () => safeStorage.getSelectedStorageBackend.mockReturnValueOnce('basic_text')],
  ['no encryption', () => safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false)],
])('where the system offers %s', (_backend, arrange) => {
  test('no value is taken until the administrator accepts it', async () => {
    arrange()
    const given = options()
    const { store, kind } = await chooseSecretStore(given)
    expect(kind).toBe('key file')
    await expect(store.set('main/password', canary)).rejects.toMatchObject({
      problem: { code: 'secret-not-protected' },
    })
    expect([await store.has('main/password'), await isMarkedLessProtected(folder)]).toEqual([false, false])
  })

  test('once accepted it is marked for ever, and not asked again', async () => {
    arrange()
    const given = options(() => Promise.resolve(true))
    const { store } = await chooseSecretStore(given)
    await store.set('main/password', canary)
    await store.set('main/password', 'changed')
    expect(given.accepts).toHaveBeenCalledOnce()
    expect(await store.read('main/password')).toBe('changed')
    const later = await chooseSecretStore(options())
    expect([later.kind, await isMarkedLessProtected(folder)]).toEqual(['system', true])
  })
})
