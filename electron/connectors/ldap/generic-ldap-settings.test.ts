import { afterEach, describe, expect, it } from 'vitest'
import { containers, labBaseDn, people } from '../../../e2e/lab/directory-data.ts'
import {
  connectLdap,
  problemOf,
  readAll,
  userNamesOf,
  type ConfigurationChange,
} from '../../../e2e/lab/generic-ldap-lab.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { DirectoryEntry } from '../sample/ldap-server/stored-directory.ts'

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(script: LdapScript): Promise<ScriptedLdap> {
  server = await startScriptedLdap({ script })
  return server
}
const serveEntries = (entries: Iterable<DirectoryEntry>, options: Partial<ScriptedDirectoryOptions> = {}) =>
  serve(scriptedDirectory({ entries: [...containers(), ...entries], ...options }))
const connect = (change?: ConfigurationChange) => connectLdap(server?.port ?? 1, change)
const read = (change?: ConfigurationChange) => readAll(connect(change))
const signal = new AbortController().signal

describe('settings', () => {
  it.each<[what: string, change: ConfigurationChange, expected: object]>([
    [
      'a broken user filter',
      { filters: { userFilter: '(&(a=b)(c=)' } },
      { code: 'filter-invalid', parameters: { field: 'filters.userFilter', position: 12, excerpt: '(&(a=b)(c=)' } },
    ],
    [
      'a broken group filter, chosen groups or not',
      { filters: { groupFilter: '(cn=\\zz)' } },
      { code: 'filter-invalid', parameters: { field: 'filters.groupFilter', position: 5 } },
    ],
    [
      'a broken member filter',
      { filters: { groupMemberSearchFilter: '(uid={member}' } },
      { code: 'filter-invalid', parameters: { field: 'filters.groupMemberSearchFilter', position: 14 } },
    ],
    [
      'a member filter without {member}',
      { filters: { groupMemberSearchFilter: '(uid=member)' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupMemberSearchFilter' } },
    ],
    [
      'groups without a group filter',
      { filters: { groups: ['x'], groupFilter: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupFilter' } },
    ],
    [
      'groups without a name attribute',
      { filters: { groups: ['x'], groupNameAttribute: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupNameAttribute' } },
    ],
    [
      'groups without a members attribute',
      { filters: { groups: ['x'], groupMembersAttribute: '' } },
      { code: 'setting-invalid', parameters: { field: 'filters.groupMembersAttribute' } },
    ],
    [
      'a port that does not exist',
      { connection: { serverName: 'localhost:70000' } },
      { code: 'setting-invalid', parameters: { field: 'connection.serverName' } },
    ],
    [
      'an administrator without a stored password',
      { password: null },
      { code: 'secret-missing', parameters: { name: 'main/password' } },
    ],
    ['an empty password', { password: '' }, { code: 'password-empty' }],
  ])('refuse %s before any traffic', async (_what, change, expected) => {
    const scripted = await serveEntries(people(1))
    expect(await problemOf(read(change))).toMatchObject({ stage: 'settings', ...expected })
    const diagnosis = await connect(change).diagnose({ signal })
    expect(diagnosis.steps.slice(0, 2).map(({ state }) => state)).toEqual(['failed', 'not-reached'])
    expect(scripted.connections).toHaveLength(0)
  })

  it('do not keep a half-written form from browsing', async () => {
    await serveEntries([])
    const filters = { userFilter: '(', groupFilter: '(', groups: ['x'] }
    expect((await connect({ filters }).browse(labBaseDn, { signal })).nodes).toHaveLength(2)
    expect(await connect({ filters, connection: { baseDn: '' } }).detectBaseDn({ signal })).toBe(labBaseDn)
  })

  it('without an administrator read anonymously', async () => {
    const scripted = await serveEntries(people(2))
    expect(userNamesOf(await read({ connection: { administrativeDn: '' }, password: null }))).toHaveLength(2)
    expect(scripted.binds()).toEqual([])
  })
})
