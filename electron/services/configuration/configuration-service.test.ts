import { describe, expect, test } from 'vitest'
import { configurationFileSchema } from '../../../shared/configuration/configuration-file.ts'
import { problemError, ProblemError } from '../../../shared/errors/problem-error.ts'
import type { SecretStore } from '../../secrets/secret-store.ts'
import { fakeSecrets, fakeSettings, ldapConfiguration, sampleConfiguration } from '../service-fakes.ts'
import { createConfigurationService } from './configuration-service.ts'

const canary = 'Canary: bind password'
const passphrase = 'correct horse battery staple'
const slow = { timeout: 60_000 }

function serviceOver(initial: Readonly<Record<string, string>> = {}, running: readonly string[] = []) {
  const settings = fakeSettings(ldapConfiguration('main'), sampleConfiguration('other'))
  const secrets = fakeSecrets(initial)
  const refuseWhileRunning = (directory: string) => {
    if (running.includes(directory)) throw problemError('run-active', 'settings', { parameters: { directory } })
  }
  return {
    settings,
    secrets,
    service: createConfigurationService({ settings, secrets: secrets.store, refuseWhileRunning }),
  }
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof ProblemError ? thrown.problem.code : thrown),
  )

const fileOf = (...directories: readonly object[]): string => JSON.stringify({ version: 1, directories })

async function shown(service: ReturnType<typeof serviceOver>['service'], text: string, words: string | null = null) {
  const preview = await service.previewImport(text, words)
  if (preview.kind !== 'changes') throw new Error('No preview.')
  return preview
}

describe('an export', () => {
  test('without a passphrase is the configuration file, with no secret in it', async () => {
    const { service, settings } = serviceOver({ 'main/password': canary })
    const { text } = await service.exportConfiguration(null)
    expect(configurationFileSchema.parse(JSON.parse(text)).directories).toEqual(settings.directories())
    expect(text).not.toContain(canary)
  })

  test.each([
    ['', 'password-empty'],
    ['short', 'password-too-short'],
    ['Password1234', 'password-well-known'],
  ])('is not made under the passphrase %j', async (weak, code) => {
    expect(await codeOf(serviceOver().service.exportConfiguration(weak))).toBe(code)
  })

  test('with secrets is taken over elsewhere, with configuration and secrets', slow, async () => {
    const { text } = await serviceOver({ 'main/password': canary }).service.exportConfiguration(passphrase)
    const other = serviceOver()
    await other.settings.updateDirectories(() => [])
    expect(await other.service.previewImport(text, null)).toEqual({ kind: 'passphrase-needed' })
    const { fingerprint, changes } = await shown(other.service, text, passphrase)
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'added'])
    expect(other.settings.directories()).toEqual([])
    expect(other.secrets.values.size).toBe(0)
    const taken = await other.service.importConfiguration({ text, passphrase, expectedFingerprint: fingerprint })
    expect(taken).toEqual({ directories: ['main', 'other'], removed: [], secrets: 1 })
    expect(other.secrets.values.get('main/password')).toBe(canary)
  })
})

describe('an import changes nothing', () => {
  test('under a wrong passphrase, an empty one, or none', slow, async () => {
    const { service, settings, secrets } = serviceOver({ 'main/password': canary })
    const { text } = await service.exportConfiguration(passphrase)
    const before = settings.directories()
    for (const wrong of ['another passphrase', '', null]) {
      const request = { text, passphrase: wrong, expectedFingerprint: '' }
      expect(await codeOf(service.importConfiguration(request))).toBe('passphrase-wrong')
    }
    expect(await codeOf(service.previewImport(text, 'another passphrase'))).toBe('passphrase-wrong')
    expect(settings.directories()).toEqual(before)
    expect([...secrets.values]).toEqual([['main/password', canary]])
  })

  test('where the configuration is not the one that the preview was made of', async () => {
    const { service, settings } = serviceOver()
    const text = fileOf(sampleConfiguration('new'))
    const { fingerprint } = await shown(service, text)
    await settings.updateDirectories((present) => [...present, sampleConfiguration('meanwhile')])
    const request = { text, passphrase: null, expectedFingerprint: fingerprint }
    expect(await codeOf(service.importConfiguration(request))).toBe('configuration-moved')
    expect(settings.directories().map(({ id }) => id)).toEqual(['main', 'other', 'meanwhile'])
  })

  test('of the passwords, where the configuration is then not taken', slow, async () => {
    const { text } = await serviceOver({ 'main/password': canary }).service.exportConfiguration(passphrase)
    const { service, secrets } = serviceOver({ 'main/password': 'the present one' })
    const request = { text, passphrase, expectedFingerprint: 'of another preview' }
    expect(await codeOf(service.importConfiguration(request))).toBe('configuration-moved')
    expect([...secrets.values]).toEqual([['main/password', 'the present one']])
  })

  test('while a directory that would go is being read', async () => {
    const { service, settings } = serviceOver({}, ['main'])
    const text = fileOf(sampleConfiguration('other'))
    const { fingerprint } = await shown(service, text)
    const request = { text, passphrase: null, expectedFingerprint: fingerprint }
    expect(await codeOf(service.importConfiguration(request))).toBe('run-active')
    expect(settings.directories()).toHaveLength(2)
  })

  test.each([
    ['no JSON', '{', 'configuration-invalid'],
    ['another JSON', '[]', 'configuration-invalid'],
    ['an unknown field', fileOf({ id: 'main', type: 'sample', more: 1 }), 'configuration-invalid'],
    ['a newer sealed file', '{"format":"dsconsole-sealed-configuration","version":2}', 'sealed-file-unusable'],
  ])('where the file is %s', async (_case, text, code) => {
    const { service, settings } = serviceOver()
    expect(await codeOf(service.previewImport(text, 'words'))).toBe(code)
    expect(await codeOf(service.importConfiguration({ text, passphrase: 'words', expectedFingerprint: '' }))).toBe(code)
    expect(settings.directories()).toHaveLength(2)
  })
})

test('directories that the file does not name go, with their passwords', async () => {
  const { service, settings, secrets } = serviceOver({ 'main/password': canary })
  const text = fileOf(sampleConfiguration('other'))
  const { fingerprint, changes } = await shown(service, text)
  expect(changes.at(-1)).toMatchObject({ directory: 'main', kind: 'removed', secrets: [{ change: 'removed' }] })
  const taken = await service.importConfiguration({ text, passphrase: null, expectedFingerprint: fingerprint })
  expect(taken).toEqual({ directories: ['other'], removed: ['main'], secrets: 0 })
  expect(settings.directories()).toEqual([sampleConfiguration('other')])
  expect(secrets.values.size).toBe(0)
})

test('a store that fails in between gets back what it had', slow, async () => {
  const { text } = await serviceOver({ 'main/password': canary }).service.exportConfiguration(passphrase)
  const { store, values } = fakeSecrets({ 'main/password': 'the present one' })
  const failing: SecretStore = {
    ...store,
    set: async (name, value) => {
      await store.set(name, value)
      if (value === canary) throw problemError('secret-store-unreadable', 'settings')
    },
  }
  const settings = fakeSettings(ldapConfiguration('main'))
  const service = createConfigurationService({ settings, secrets: failing, refuseWhileRunning: () => undefined })
  const { fingerprint } = await shown(service, text, passphrase)
  const request = { text, passphrase, expectedFingerprint: fingerprint }
  expect(await codeOf(service.importConfiguration(request))).toBe('secret-store-unreadable')
  expect([...values]).toEqual([['main/password', 'the present one']])
})
