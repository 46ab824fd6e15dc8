import { afterEach, describe, expect, it } from 'vitest'
import { named } from '../../../shared/text/reason.ts'
import { containers, labBaseDn, people, peopleDn, person, userName } from '../../../e2e/lab/directory-data.ts'
import { connectLdap, problemOf, shortDeadlines, type ConfigurationChange } from '../../../e2e/lab/generic-ldap-lab.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { bindAnswers, stallingIn } from '../../../e2e/lab/scripted-ldap/phase-faults.ts'
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
const signal = new AbortController().signal

describe('log-on', () => {
  const dn = `uid=anna,${peopleDn}`
  const entries = [person({ uid: 'anna', givenName: 'Anna', surname: 'Meier' })]
  const directory = (answer: LdapScript['bind']): LdapScript => {
    const regular = scriptedDirectory({ entries: [...containers(), ...entries] })
    return {
      ...regular,
      bind: (request, reply) => (request.operation.name === dn ? answer?.(request, reply) : reply.done()),
    }
  }
  const logOn = (password = 'secret', change?: ConfigurationChange) =>
    connect(change).authenticate({ userName: 'anna', password, distinguishedName: null, signal })

  it.each<[code: number, message: string, outcome: string, problem: string | undefined]>([
    [0, '', 'accepted', undefined],
    [49, '', 'refused', 'password-refused'],
    [
      49,
      '80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data 52e, v3839',
      'refused',
      'password-refused',
    ],
    [
      49,
      '80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data 775, v3839',
      'refused',
      'account-refused',
    ],
    [53, 'account locked', 'refused', 'account-refused'],
    [19, 'account locked', 'refused', 'account-refused'],
    [8, '', 'unavailable', 'stronger-authentication-required'],
    [51, '', 'unavailable', 'server-busy'],
    [52, '', 'unavailable', 'server-unavailable'],
    [1, '', 'unavailable', 'bind-refused'],
    [80, '', 'unavailable', 'bind-refused'],
  ])('with the result %i %s is %s', async (code, message, outcome, problem) => {
    const scripted = await serve(directory((_request, reply) => reply.done(code, { message })))
    const answer = await logOn()
    expect(answer.outcome).toBe(outcome)
    expect('problem' in answer ? answer.problem.code : undefined).toBe(problem)
    expect(scripted.binds().map(({ operation, connection }) => [operation.name, connection.id])).toEqual([
      [`cn=admin,${labBaseDn}`, 1],
      [dn, 2],
    ])
  })

  it('makes one attempt when the server says nothing, and calls that no wrong password', async () => {
    const scripted = await serve(directory(() => undefined))
    expect(await logOn('secret', { deadlines: shortDeadlines })).toMatchObject({
      outcome: 'unavailable',
      problem: { code: 'bind-timed-out' },
    })
    expect(scripted.binds()).toHaveLength(2)
  })

  it('refuses an empty password without a connection, also where the server would accept it', async () => {
    const scripted = await serveEntries(entries, { emptyPassword: 'anonymous' })
    expect(await logOn('')).toMatchObject({ outcome: 'refused', problem: { code: 'password-empty' } })
    expect(scripted.connections).toHaveLength(0)
  })

  it.each<[what: string, change: ConfigurationChange, code: string]>([
    ['the administrator is refused', {}, 'credentials-refused'],
    ['no administrative password is stored', { password: null }, 'secret-missing'],
    ['the user filter is broken', { filters: { userFilter: '(' } }, 'filter-invalid'],
  ])('is undecided where %s', async (_what, change, code) => {
    await serve(bindAnswers(49, '', scriptedDirectory({ entries: [...containers(), ...entries] })))
    expect(await logOn('secret', change)).toMatchObject({ outcome: 'unavailable', problem: { code } })
  })
})

describe('diagnosis', () => {
  const states = async (change?: ConfigurationChange) => {
    const { steps, problem } = await connect(change).diagnose({ signal })
    return { code: problem?.code, failed: steps.filter(({ state }) => state === 'failed').map(({ stage }) => stage) }
  }
  const directory = scriptedDirectory({ entries: [...containers(), ...people(3)] })

  it('after a refused password shows the stages without sending that password again', async () => {
    const scripted = await serve(bindAnswers(49, '', directory))
    const failure = await problemOf(connect().readDirectory({ signal, onProgress: () => undefined }))
    const { steps, problem } = await connect().diagnose({ signal, failure })
    expect(problem).toEqual(failure)
    expect(steps.find(({ stage }) => stage === 'protocol')).toMatchObject({ state: 'passed' })
    expect(steps.find(({ stage }) => stage === 'bind')).toMatchObject({ state: 'failed' })
    expect(scripted.binds()).toHaveLength(1)
  })

  it.each<[what: string, script: LdapScript, change: ConfigurationChange, code: string, stage: string]>([
    [
      'silence before the log-on',
      stallingIn('search', directory),
      { deadlines: shortDeadlines },
      'search-timed-out',
      'protocol',
    ],
    ['silence in the log-on', stallingIn('bind', directory), { deadlines: shortDeadlines }, 'bind-timed-out', 'bind'],
    ['a refused log-on', bindAnswers(49, '', directory), {}, 'credentials-refused', 'bind'],
    ['a wrong base DN', directory, { connection: { baseDn: 'dc=gone' } }, 'base-dn-not-found', 'base-dn'],
    ['a misspelt user name', directory, { filters: { userNameAttribute: 'uidd' } }, 'attribute-not-returned', 'search'],
    ['a missing group', directory, { filters: { groups: ['gone'] } }, 'group-not-found', 'groups'],
  ])('finds %s', async (_what, script, change, code, stage) => {
    await serve(script)
    expect(await states(change)).toEqual({ code, failed: [stage] })
  })

  it('takes a refused look at the rootDSE for a proof of LDAP', async () => {
    await serve({
      ...directory,
      search: (request, reply) => {
        if (request.boundAs === null) reply.done(50)
        else directory.search?.(request, reply)
      },
    })
    expect(await states()).toEqual({ code: undefined, failed: [] })
  })

  it('shows how many users there are at least, and one of them', async () => {
    await serveEntries(people(150))
    const { steps } = await connect().diagnose({ signal })
    expect(steps.find(({ stage }) => stage === 'search')?.detail).toEqual(named(`100+: ${userName(1)}, …`))
  })
})

describe('base DN', () => {
  const detect = () => connect({ connection: { baseDn: '' } }).detectBaseDn({ signal })

  it.each<[what: string, root: Record<string, string[]>, expected: string]>([
    ['the default of the server', { defaultNamingContext: ['dc=b'], namingContexts: ['dc=a', 'dc=b'] }, 'dc=b'],
    ['the only naming context', { namingContexts: ['dc=a'] }, 'dc=a'],
    [
      'the only one that holds no settings',
      { namingContexts: ['cn=config', 'CN=Schema,cn=config', 'dc=a', 'cn=monitor', 'o=NetscapeRoot', 'cn=changelog'] },
      'dc=a',
    ],
  ])('is %s', async (_what, rootAttributes, expected) => {
    await serveEntries([], { rootAttributes })
    expect(await detect()).toBe(expected)
  })

  it.each<[namingContexts: string[], shown: string]>([
    [['dc=a', 'dc=b'], 'dc=a; dc=b'],
    [['cn=config'], 'cn=config'],
    [[], '-'],
  ])('is unknown among %j', async (namingContexts, shown) => {
    await serveEntries([], { rootAttributes: { namingContexts } })
    expect(await problemOf(detect())).toMatchObject({
      code: 'base-dn-unknown',
      stage: 'base-dn',
      parameters: { namingContexts: shown },
    })
  })
})
