import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '../../../e2e/lab/ports.ts'
import { userDn, userName } from '../../../e2e/lab/samba/samba-company.ts'
import { sambaConfiguration, type SambaChange } from '../../../e2e/lab/samba/samba-connector.ts'
import {
  companyDn,
  dnsDomain,
  domainDn,
  labPassword,
  netbiosDomain,
  reader,
} from '../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable, type SambaFacts } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import { createCommandLineProcess, processTestTimeout, type CommandLineProcess } from './dsconsole-process.ts'

vi.setConfig({ testTimeout: processTestTimeout })

const wrong = 'Canary-wrong-3!'
const members = [1, 2, 3, 4, 5].map(userName)

describe.skipIf(!sambaAvailable())('dsconsole and a real domain controller', () => {
  let samba: SambaFacts
  let program: CommandLineProcess
  beforeAll(async () => {
    samba = await sharedSamba()
    program = await createCommandLineProcess()
    await configure()
    const stored = await program.run('secret set main/password', { input: `${reader.password}\n` })
    expect(stored.exitCode, stored.errors).toBe(0)
  })
  afterAll(() => program.remove())

  const configure = (change: SambaChange = {}) =>
    program.importDirectories(
      sambaConfiguration(samba, {
        connection: { ...change.connection },
        filters: { groups: ['Archived'], ...change.filters },
      }),
    )
  const run = (line: string, input = '') => program.run(line, { input, environment: { KRB5_CONFIG: samba.krb5File } })
  const nobodyThere = async () => ({ connection: { server: `127.0.0.1:${await freePort()}` } })

  test('tests, synchronizes, and has nothing to do the second time', async () => {
    const tested = await run('test --json')
    expect(tested.exitCode, tested.errors).toBe(0)
    expect(tested.json()).toMatchObject({
      outcome: 'planned',
      counts: { read: members.length, create: members.length },
    })
    expect((await run('users list --json')).json()).toEqual([])

    const synced = await run('sync --json')
    expect(synced.exitCode, synced.errors).toBe(0)
    expect(synced.json()).toMatchObject({ outcome: 'applied', counts: { create: members.length, skip: 0 } })
    expect((await run('users list --json')).json()).toMatchObject(
      members.map((name, index) => ({
        userName: name,
        directory: 'main',
        authentication: 'directory-services',
        distinguishedName: userDn(index + 1),
        emailAddresses: [`${name}@${dnsDomain}`],
      })),
    )
    const again = await run('sync --json')
    expect(again.json()).toMatchObject({ outcome: 'applied', changes: [], counts: { unchanged: members.length } })
  })

  test.each([
    ['user0001', labPassword, 0, { outcome: 'accepted', reason: null, stage: null }],
    [`user0001@${dnsDomain}`, labPassword, 0, { outcome: 'accepted', reason: null, stage: null }],
    [`${netbiosDomain}\\user0001`, labPassword, 0, { outcome: 'accepted', reason: null, stage: null }],
    ['user0001', wrong, 5, { outcome: 'refused', reason: 'password-refused', stage: 'bind' }],
    ['user0001', '', 5, { outcome: 'refused', reason: 'password-empty', stage: 'bind' }],
    ['user0006', labPassword, 5, { outcome: 'refused', reason: 'user-unknown', stage: 'database' }],
  ])('authenticate %s with %j ends with %i', async (name, password, exitCode, document) => {
    const ended = await run(`authenticate ${name} --json`, `${password}\n`)
    expect(ended.exitCode, ended.errors).toBe(exitCode)
    expect(ended.json()).toEqual(document)
  })

  test('lists the security groups, and browses', async () => {
    const groups = await run('groups --json')
    expect(groups.exitCode, groups.errors).toBe(0)
    const named = expect.objectContaining({
      name: 'Archived',
      description: 'Everybody whose mail is archived',
      memberCount: 5,
    })
    expect(groups.json()).toContainEqual(named)

    const roots = await run('browse')
    expect(roots.exitCode, roots.errors).toBe(0)
    expect(roots.output).toContain(domainDn)
    const below = await run(`browse main ${companyDn} --json`)
    expect(below.json()).toMatchObject({
      truncated: false,
      nodes: [{ relativeName: 'OU=Groups' }, { relativeName: 'OU=Staff' }],
    })
  })

  test('does the same over LDAPS, with the authority of the configuration', async () => {
    await configure({ connection: { protocol: 'ldaps' } })
    expect((await run('sync --json')).json()).toMatchObject({
      outcome: 'applied',
      counts: { unchanged: members.length },
    })
    expect(await run('authenticate user0001', `${labPassword}\n`)).toMatchObject({ exitCode: 0 })
    expect(await run('authenticate user0001', `${wrong}\n`)).toMatchObject({ exitCode: 5 })
    await configure({ connection: { protocol: 'ldaps', caCertificates: '' } })
    const untrusted = await run('test --json')
    expect(untrusted.exitCode, untrusted.errors).toBe(3)
    expect(untrusted.json()).toMatchObject({ error: { code: 'certificate-untrusted', stage: 'tls' } })
    await configure()
  })

  test('ends with 3 where no controller answers, and keeps everybody', async () => {
    await configure(await nobodyThere())
    for (const command of ['test', 'sync', 'groups']) {
      const ended = await run(`${command} --json`)
      expect(ended.exitCode, ended.errors).toBe(3)
      expect(ended.json()).toMatchObject({ error: { code: 'connection-refused', stage: 'tcp' } })
    }
    const ended = await run('authenticate user0001 --json', wrong)
    expect(ended.exitCode, ended.errors).toBe(3)
    expect(ended.json()).toEqual({ outcome: 'unavailable', reason: 'connection-refused', stage: 'tcp' })
    expect((await run('users list --json')).json()).toHaveLength(members.length)
    await configure()
  })

  test('ends with 3 where the account of the directory is refused, and prints no password at all', async () => {
    await program.run('secret set main/password', { input: wrong })
    const ended = await run('sync --json')
    expect(ended.exitCode, ended.errors).toBe(3)
    expect(ended.json()).toMatchObject({ outcome: 'failed', error: { code: 'credentials-refused', stage: 'bind' } })
    const people = await run('sync')
    expect(people.errors).toMatch(/bind\s+FAILED/u)
    expect(program.printed()).not.toContain(wrong)
    expect(program.printed()).not.toContain(labPassword)
  })
})
