import { afterEach, describe, expect, it } from 'vitest'
import { containers, labBaseDn, people, userDn } from '../../../../e2e/lab/directory-data.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { searchAnswers, stallingIn } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import {
  scriptedDirectory,
  type ScriptedDirectoryOptions,
} from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapSession } from './ldap-session.ts'
import { never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'

let server: ScriptedLdap | null = null
let session: LdapSession | null = null
afterEach(async () => {
  session?.close()
  await server?.close()
})

async function serve(script: LdapScript): Promise<LdapSession> {
  server = await startScriptedLdap({ script })
  session = await openTestSession({ port: server.port, deadlines: { protocol: 100, baseDn: 150, page: 200 } })
  return session
}
const open = (options: Partial<ScriptedDirectoryOptions> = {}): Promise<LdapSession> =>
  serve(scriptedDirectory({ entries: [...containers(), ...people(25)], ...options }))

describe('readEntry', () => {
  it('reads one entry, whatever its class', async () => {
    const entry = await (await open()).readEntry(userDn(3), ['uid'], never)
    expect(entry).toEqual({ distinguishedName: userDn(3), attributes: new Map([['uid', ['user000003']]]) })
    expect(server?.searches()[0]).toMatchObject({ page: null, operation: { scope: 'base', sizeLimit: 0 } })
  })

  it('reads the rootDSE', async () => {
    const entry = await (await open()).readEntry('', ['namingContexts'], never)
    expect(entry?.attributes.get('namingcontexts')).toEqual([labBaseDn])
  })

  it.each<{ rule: string; script: LdapScript }>([
    { rule: 'there is none', script: searchAnswers(32) },
    { rule: 'none is shown', script: searchAnswers(0) },
  ])('answers null where $rule', async ({ script }) => {
    expect(await (await serve(script)).readEntry('dc=nowhere', [], never)).toBeNull()
  })

  it.each<{ rule: string; script: LdapScript; code: string }>([
    { rule: 'a bad name', script: searchAnswers(34), code: 'base-dn-invalid' },
    { rule: 'a refusal', script: searchAnswers(50), code: 'insufficient-rights' },
    { rule: 'a referral', script: searchAnswers(10), code: 'search-referred' },
    { rule: 'silence', script: stallingIn('search'), code: 'search-timed-out' },
    {
      rule: 'several entries',
      script: {
        search: (_request, reply) => {
          reply.entry('dc=a', {})
          reply.entry('dc=b', {})
          reply.done()
        },
      },
      code: 'protocol-error',
    },
  ])('rejects $rule: $code', async ({ script, code }) => {
    expect(await problemOf((await serve(script)).readEntry('dc=a', [], never))).toMatchObject({ code, stage: 'search' })
  })

  it.each<{ dn: string; stage: 'base-dn' | null; expected: object }>([
    { dn: '', stage: null, expected: { stage: 'protocol', parameters: { seconds: 0.1 } } },
    { dn: 'dc=a', stage: 'base-dn', expected: { stage: 'base-dn', parameters: { seconds: 0.2 } } },
    { dn: 'dc=a', stage: null, expected: { stage: 'search', parameters: { seconds: 0.2 } } },
  ])('waits as long as its stage allows: "$dn" in $stage', async ({ dn, stage, expected }) => {
    const opened = await serve(stallingIn('search'))
    const reading = stage === null ? opened : opened.inStage(stage)
    expect(await problemOf(reading.readEntry(dn, [], never))).toMatchObject({ code: 'search-timed-out', ...expected })
  })
})

describe('searchSome', () => {
  it.each<{
    rule: string
    limit: number
    options?: Partial<ScriptedDirectoryOptions>
    found: number
    truncated: boolean
  }>([
    { rule: 'fewer than the limit', limit: 30, found: 25, truncated: false },
    { rule: 'as many as the limit', limit: 25, found: 25, truncated: false },
    { rule: 'more than the limit', limit: 24, found: 24, truncated: true },
    { rule: 'more, over several pages', limit: 17, options: { pageCap: 4 }, found: 17, truncated: true },
    { rule: 'all, over several pages', limit: 30, options: { pageCap: 4 }, found: 25, truncated: false },
    { rule: 'as many as the server allows', limit: 20, options: { sizeLimit: 15 }, found: 15, truncated: true },
    { rule: 'more, where paging is ignored', limit: 5, options: { paging: 'ignored' }, found: 5, truncated: true },
    { rule: 'more, where paging is refused', limit: 5, options: { paging: 'refused' }, found: 5, truncated: true },
    { rule: 'all, where paging is refused', limit: 25, options: { paging: 'refused' }, found: 25, truncated: false },
  ])('$rule', async ({ limit, options = {}, found, truncated }) => {
    const reading = await open(options)
    const some = await reading.searchSome({ ...peopleSearch({ pageSize: 500 }), limit })
    expect({ found: some.entries.length, truncated: some.truncated }).toEqual({ found, truncated })
    // The session is free for the next search.
    expect((await reading.searchSome({ ...peopleSearch(), limit: 1 })).entries).toHaveLength(1)
  })

  it('asks for no more than it needs', async () => {
    await (await open()).searchSome({ ...peopleSearch({ pageSize: 500 }), limit: 3 })
    expect(server?.searches().map(({ page }) => page?.size)).toEqual([4])
  })

  it('rejects any other result', async () => {
    const problem = await problemOf((await serve(searchAnswers(11))).searchSome({ ...peopleSearch(), limit: 3 }))
    expect(problem).toMatchObject({ code: 'administrative-limit-exceeded' })
  })
})
