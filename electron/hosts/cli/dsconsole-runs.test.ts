import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createCommandLineProcess,
  sampleDirectory,
  processTestTimeout,
  type CommandLineProcess,
} from './dsconsole-process.ts'

vi.setConfig({ testTimeout: processTestTimeout })

let program: CommandLineProcess

beforeEach(async () => {
  program = await createCommandLineProcess()
})

afterEach(() => program.remove())

describe('dsconsole', () => {
  test('synchronizes: test, sync, an empty second run, then what has changed', async () => {
    await program.importDirectories(sampleDirectory())
    const tested = await program.run('test --json')
    expect(tested).toMatchObject({ exitCode: 0 })
    expect(tested.json()).toMatchObject({
      directory: 'main',
      outcome: 'planned',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
      counts: { read: 60, create: 60, update: 0, rename: 0, delete: 0, skip: 0, unchanged: 0 },
      skipped: [],
      warnings: [],
      durationMs: expect.any(Number) as unknown,
    })
    expect(tested.json()).not.toHaveProperty('error')
    expect((await program.run('users list --json')).json()).toEqual([])

    const synced = await program.run('sync main --json')
    expect(synced.exitCode, synced.errors).toBe(0)
    expect(synced.json()).toMatchObject({ outcome: 'applied', counts: { create: 60 } })
    expect(synced.errors).toContain('connecting ...')

    expect((await program.run('sync --json')).json()).toMatchObject({
      outcome: 'applied',
      counts: { read: 60, create: 0, update: 0, rename: 0, delete: 0, unchanged: 60 },
      changes: [],
    })

    await program.importDirectories(sampleDirectory({ state: 'changed' }, { automaticallyDeleteUsers: true }))
    const changed = (await program.run('sync --json')).json() as { changes: Record<string, unknown>[] }
    expect(changed).toMatchObject({ outcome: 'applied', counts: { create: 2, update: 2, rename: 1, delete: 1 } })
    expect(changed.changes.find(({ kind }) => kind === 'rename')).toMatchObject({
      userName: 'hanna.hoffmann',
      previousUserName: 'hanna.vogel',
      fields: { distinguishedName: { before: expect.any(String) as unknown, after: expect.any(String) as unknown } },
    })
    expect(changed.changes.find(({ userName }) => userName === 'rene.moreau')).toMatchObject({
      kind: 'update',
      fields: {
        emailAddresses: {
          before: ['rene.moreau@lindenhof.example'],
          after: ['rene.moreau@lindenhof.example', 'export@lindenhof.example'],
        },
      },
    })
    expect(changed.changes.find(({ kind }) => kind === 'delete')).toEqual({
      kind: 'delete',
      userName: 'florian.becker',
    })
  })

  test('prints plans, users and runs for people', async () => {
    await program.importDirectories(sampleDirectory())
    const tested = await program.run('test')
    expect(tested.output).toContain('60 new, 0 changed, 0 renamed, 0 deleted, 0 skipped; 0 unchanged (60 read).')
    expect(tested.output).toMatch(/^new\s+anna\.huber\s+Anna Huber, anna\.huber@lindenhof\.example$/mu)
    expect((await program.run('sync')).output).toContain('main: applied.')
    expect((await program.run('sync')).output).toContain('Nothing changes.')
    expect((await program.run('users list')).output).toMatch(/^anna\.huber\s+Anna Huber\s+directory-services\s+main/mu)
    expect((await program.run('users show ANNA.HUBER')).output).toContain('distinguishedName: uid=anna.huber,')
    expect((await program.run('runs list')).output).toMatch(/^1\s+main\s+\S+Z\s+applied/mu)
    expect((await program.run('runs show 1')).output).toMatch(/^create\s+anna\.huber/mu)
  })

  test('users and runs as JSON have the agreed shape', async () => {
    await program.importDirectories(sampleDirectory())
    await program.run('sync')
    const users = (await program.run('users list --json')).json() as object[]
    expect(users).toHaveLength(60)
    expect(users[0]).toEqual({
      userName: 'alena.vesela',
      fullName: 'Alena Veselá',
      authentication: 'directory-services',
      directory: 'main',
      distinguishedName: expect.stringContaining('uid=alena.vesela,') as unknown,
      emailAddresses: ['alena.vesela@lindenhof.example'],
      privileges: ['login'],
    })
    expect((await program.run('users show alena.vesela --json')).json()).toMatchObject({ userName: 'alena.vesela' })
    expect((await program.run('runs list --json')).json()).toMatchObject([{ id: '1', origin: 'command line' }])
    const run = (await program.run('runs show 1 --json')).json() as { changes: object[] }
    expect(run).toMatchObject({ id: '1', outcome: 'applied' })
    expect(run.changes).toHaveLength(60)
  })

  test('a plan that the guard holds is written by its fingerprint alone', async () => {
    await program.importDirectories(sampleDirectory())
    await program.run('sync')
    const shrunk = { ...sampleDirectory({}, { automaticallyDeleteUsers: true }), filters: { groups: ['software'] } }
    await program.importDirectories(shrunk)
    const held = await program.run('sync --json')
    expect(held.exitCode, held.errors).toBe(4)
    const document = held.json() as { fingerprint: string; outcome: string; warnings: { code: string }[] }
    expect(document.outcome).toBe('held')
    expect(document.warnings.map(({ code }) => code)).toContain('deletion-limit')
    expect((await program.run('users list --json')).json()).toHaveLength(60)

    const people = await program.run('sync')
    expect(people.exitCode, people.errors).toBe(4)
    expect(people.output).toContain(`--confirm ${document.fingerprint}`)

    const wrong = await program.run(`sync --confirm ${'0'.repeat(64)} --json`)
    expect(wrong.exitCode, wrong.errors).toBe(4)
    expect((await program.run('users list --json')).json()).toHaveLength(60)

    const confirmed = await program.run(`sync --confirm ${document.fingerprint} --json`)
    expect(confirmed.exitCode, confirmed.errors).toBe(0)
    expect(confirmed.json()).toMatchObject({ outcome: 'applied' })
    expect(((await program.run('users list --json')).json() as object[]).length).toBeLessThan(20)
  })

  test('lists groups and domains, and browses', async () => {
    await program.importDirectories(sampleDirectory())
    expect((await program.run('groups')).output).toContain('all-staff')
    const groups = (await program.run('groups main --json')).json() as { name: string }[]
    expect(groups.map(({ name }) => name)).toContain('software')
    expect((await program.run('domains --json')).json()).toEqual([])
    expect((await program.run('browse')).output).toContain('dc=sample,dc=example')
    const below = (await program.run('browse dc=sample,dc=example --json')).json()
    expect(below).toMatchObject({ truncated: false, nodes: expect.any(Array) as unknown })
    expect((await program.run('browse main ou=People,dc=sample,dc=example')).output).toContain('ou=Brno')
  })

  test('the configuration comes out as it went in', async () => {
    await program.importDirectories(sampleDirectory({ state: 'changed' }))
    const exported = (await program.run('config export')).output
    expect(JSON.parse(exported)).toMatchObject({ version: 1, directories: [{ id: 'main', type: 'sample' }] })
    const file = join(program.folder, 'exported.json')
    expect(await program.run(`config export ${file}`)).toMatchObject({ exitCode: 0 })
    expect(await readFile(file, 'utf8')).toBe(exported)
    expect(await program.run(`config import ${file} --json`)).toMatchObject({ exitCode: 0 })
    expect((await program.run('config export')).output).toBe(exported)
    expect((await program.run('config show')).output).toContain('connection.state: changed')
    expect((await program.run('config show --json')).json()).toMatchObject({ directories: [{ storedSecrets: {} }] })
  })
})
