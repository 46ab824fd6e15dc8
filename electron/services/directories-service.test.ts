import { describe, expect, test } from 'vitest'
import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { createDirectoriesService } from './directories-service.ts'
import { fakeSecrets, fakeSettings, ldapConfiguration, sampleConfiguration } from './service-fakes.ts'

function world(configured: readonly DirectoryConfiguration[], stored: Readonly<Record<string, string>> = {}) {
  const settings = fakeSettings(...configured)
  const { store, values } = fakeSecrets(stored)
  const running = new Set<string>()
  const refuseWhileRunning = (directory: string) => {
    if (running.has(directory)) throw problemError('run-active', 'plan', { parameters: { directory } })
  }
  const service = createDirectoriesService({ settings, secrets: store, refuseWhileRunning })
  return { service, settings, values, running }
}

const refusedWith = (code: string) => ({ problem: { code } })

describe('the directories', () => {
  test('are listed with the secrets that are stored, never with their values', async () => {
    const { service } = world([ldapConfiguration('main'), sampleConfiguration('demo')], { 'main/password': 'canary' })
    const listed = await service.list()
    expect(listed.map(({ storedSecrets }) => storedSecrets)).toEqual([{ password: true }, {}])
    expect(JSON.stringify(listed)).not.toContain('canary')
  })

  test.each([
    ['a typed secret is stored', { password: 'new' }, 'new'],
    ['null keeps the stored one', { password: null }, 'old'],
    ['nothing keeps the stored one', {}, 'old'],
    ['an empty one removes it', { password: '' }, undefined],
  ])('saved: %s', async (_rule, secrets, expected) => {
    const { service, values, settings } = world([ldapConfiguration('main')], { 'main/password': 'old' })
    const configuration = ldapConfiguration('main', { serverName: 'other.example.com' })
    const saved = await service.save({ configuration, secrets })
    expect(values.get('main/password')).toBe(expected)
    expect(saved).toEqual({ configuration, storedSecrets: { password: expected !== undefined } })
    expect(settings.directories()).toEqual([configuration])
  })

  test('a new one goes to the end, a known one keeps its place', async () => {
    const { service, settings } = world([sampleConfiguration('a'), sampleConfiguration('b')])
    await service.save({ configuration: sampleConfiguration('c'), secrets: {} })
    await service.save({ configuration: sampleConfiguration('a'), secrets: {} })
    expect(settings.directories().map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('a secret that the type does not have is refused, and nothing is saved', async () => {
    const { service, settings, values } = world([])
    const saving = service.save({ configuration: ldapConfiguration('main'), secrets: { password: 'a', pin: 'b' } })
    await expect(saving).rejects.toMatchObject(refusedWith('setting-invalid'))
    expect(settings.directories()).toEqual([])
    expect(values.size).toBe(0)
  })

  test('a removed one takes its secrets along, and only its own', async () => {
    const { service, settings, values } = world([ldapConfiguration('main'), ldapConfiguration('other')], {
      'main/password': 'a',
      'other/password': 'b',
    })
    await service.remove('main')
    expect(settings.directories().map(({ id }) => id)).toEqual(['other'])
    expect([...values.keys()]).toEqual(['other/password'])
  })

  test('one with a run going on is not removed', async () => {
    const { service, settings, running } = world([sampleConfiguration('main')])
    running.add('main')
    await expect(service.remove('main')).rejects.toMatchObject(refusedWith('run-active'))
    await expect(service.importConfiguration('{"version":1,"directories":[]}')).rejects.toMatchObject(
      refusedWith('run-active'),
    )
    expect(settings.directories()).toHaveLength(1)
  })

  test.each([
    ['none, none configured', [], null, 'directory-not-configured'],
    ['none, several configured', ['a', 'b'], null, 'directory-ambiguous'],
    ['an unknown one', ['a'], 'b', 'directory-not-configured'],
  ])('naming %s is a mistake', (_case, ids, named, code) => {
    const { service } = world(ids.map(sampleConfiguration))
    expect(() => service.find(named)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }),
    )
  })

  test('the only one need not be named', () => {
    expect(world([sampleConfiguration('a')]).service.find(null).id).toBe('a')
  })
})

describe('secrets by name', () => {
  test.each([
    ['nowhere', 'password', 'x', 'directory-not-configured'],
    ['main', 'pin', 'x', 'setting-invalid'],
    ['main', '__proto__', 'x', 'setting-invalid'],
    ['main', 'password', '', 'password-empty'],
  ])('%s/%s with the value "%s" is refused', async (directory, field, value, code) => {
    const { service, values } = world([ldapConfiguration('main')])
    await expect(service.setSecret({ directory, field }, value)).rejects.toMatchObject(refusedWith(code))
    expect(values.size).toBe(0)
  })
})

describe('a configuration file', () => {
  const text = (...directories: readonly DirectoryConfiguration[]) => JSON.stringify({ version: 1, directories })

  test('replaces the configuration; what it does not name goes with its secrets', async () => {
    const { service, settings, values } = world([ldapConfiguration('old'), ldapConfiguration('kept')], {
      'old/password': 'a',
      'kept/password': 'b',
    })
    const imported = await service.importConfiguration(text(ldapConfiguration('kept'), sampleConfiguration('new')))
    expect(imported).toEqual({ directories: ['kept', 'new'], removed: ['old'] })
    expect(settings.directories().map(({ id }) => id)).toEqual(['kept', 'new'])
    expect([...values.keys()]).toEqual(['kept/password'])
  })

  test.each([
    ['no JSON', '{'],
    ['another version', '{"version":2,"directories":[]}'],
    ['an unknown field', '{"version":1,"directories":[],"password":"x"}'],
    ['two of one id', text(sampleConfiguration('a'), sampleConfiguration('a'))],
  ])('with %s changes nothing', async (_case, broken) => {
    const { service, settings } = world([sampleConfiguration('main')])
    await expect(service.importConfiguration(broken)).rejects.toMatchObject(refusedWith('configuration-invalid'))
    expect(settings.directories().map(({ id }) => id)).toEqual(['main'])
  })

  test('exported and imported again is the same, and holds no secret', async () => {
    const configured = [ldapConfiguration('main'), sampleConfiguration('demo')]
    const { service } = world(configured, { 'main/password': 'canary' })
    const exported = JSON.stringify(service.exportConfiguration())
    expect(exported).not.toContain('canary')
    const other = world([])
    await other.service.importConfiguration(exported)
    expect(other.settings.directories()).toEqual(configured)
  })
})
