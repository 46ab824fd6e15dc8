import { afterEach, describe, expect, it } from 'vitest'
import { containers, labBaseDn, people } from '../../../../e2e/lab/directory-data.ts'
import {
  atPage,
  controlDropped,
  cutAtPage,
  noticeAtPage,
  resultAtPage,
  sameCookieForEver,
  stallAtPage,
  type PageFault,
} from '../../../../e2e/lab/scripted-ldap/page-action.ts'
import {
  scriptedDirectory,
  type ScriptedDirectoryOptions,
} from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import {
  foreignMessage,
  httpAnswer,
  hugeMessage,
  insertedBeforeSearch,
  unparsableMessage,
} from '../../../../e2e/lab/scripted-ldap/wire-abuse.ts'
import type { LdapSession } from './ldap-session.ts'
import { collect, never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'
import { named } from '../../../../shared/text/reason.ts'

const entries = [...containers(), ...people(25)]
let server: ScriptedLdap | null = null
let session: LdapSession | null = null
afterEach(async () => {
  session?.close()
  await server?.close()
})

async function serve(script: LdapScript, page = 120_000): Promise<LdapSession> {
  server = await startScriptedLdap({ script })
  session = await openTestSession({ port: server.port, deadlines: { page } })
  return session
}

const open = (options: Partial<ScriptedDirectoryOptions> = {}, page?: number): Promise<LdapSession> =>
  serve(scriptedDirectory({ entries, ...options }), page)

const instead = (page: number, bytes: Buffer): PageFault =>
  atPage(page, { kind: 'instead', reply: (reply) => reply.raw(bytes) })
const codes: readonly [number, string, boolean][] = [
  [1, 'search-refused', false],
  [2, 'search-refused', false],
  [3, 'time-limit-exceeded', true],
  [4, 'size-limit-exceeded', false],
  [8, 'stronger-authentication-required', false],
  [10, 'search-referred', false],
  [11, 'administrative-limit-exceeded', false],
  [32, 'base-dn-not-found', false],
  [34, 'base-dn-invalid', false],
  [50, 'insufficient-rights', false],
  [51, 'server-busy', true],
  [52, 'server-unavailable', true],
  [80, 'search-refused', false],
  [4711, 'search-refused', false],
]

describe('incomplete read', () => {
  const results = codes.flatMap(([result, code, retryable]) =>
    [1, 3].map((page) => ({ page, result, code, retryable })),
  )
  it.each(results)('result $result on page $page: $code', async ({ page, result, code, retryable }) => {
    const search = (await open({ pageFault: resultAtPage(page, result) })).search(peopleSearch())
    const problem = await problemOf(collect(search))
    const entriesSoFar = page === 1 ? 1 : 21
    expect(problem).toMatchObject({ code, stage: 'search', retryable, parameters: { page, entries: entriesSoFar } })
    expect(problem.message + problem.hint).not.toMatch(/\{\w+\}/u)
    expect(search.summary.pages).toBe(page - 1)
  })

  it.each<{ rule: string; pageFault: PageFault; code: string; parameters?: object }>([
    {
      rule: 'code 12 later',
      pageFault: resultAtPage(2, 12),
      code: 'paging-failed',
      parameters: { reason: named('unavailableCriticalExtension (12)') },
    },
    {
      rule: 'code 53 later',
      pageFault: resultAtPage(2, 53),
      code: 'paging-failed',
      parameters: { page: 2, entries: 11 },
    },
    {
      rule: 'code 53 first',
      pageFault: resultAtPage(1, 53),
      code: 'search-refused',
      parameters: { result: named('unwillingToPerform (53)') },
    },
    {
      rule: 'the same cookie for ever',
      pageFault: sameCookieForEver(2),
      code: 'paging-failed',
      parameters: { entries: 10 },
    },
    {
      rule: 'the control dropped half-way',
      pageFault: controlDropped(2),
      code: 'paging-failed',
      parameters: { page: 2, entries: 20 },
    },
    {
      rule: 'silence on the first page',
      pageFault: stallAtPage(1),
      code: 'search-timed-out',
      parameters: { page: 1, entries: 1, seconds: 0.3 },
    },
    {
      rule: 'silence on the last page',
      pageFault: stallAtPage(3),
      code: 'search-timed-out',
      parameters: { page: 3, entries: 21 },
    },
    {
      rule: 'the end on the first page',
      pageFault: cutAtPage(1, 100),
      code: 'connection-lost',
      parameters: { page: 1 },
    },
    {
      rule: 'the end on the last page',
      pageFault: cutAtPage(3, 100),
      code: 'connection-lost',
      parameters: { page: 3 },
    },
    {
      rule: 'a goodbye',
      pageFault: noticeAtPage(2, 52),
      code: 'server-unavailable',
      parameters: { page: 2, entries: 10 },
    },
    { rule: 'another goodbye', pageFault: noticeAtPage(2, 2), code: 'connection-lost', parameters: { page: 2 } },
    { rule: 'nonsense', pageFault: instead(2, unparsableMessage), code: 'protocol-error' },
    { rule: 'an answer to nobody', pageFault: instead(2, foreignMessage), code: 'protocol-error' },
    { rule: 'a web page', pageFault: instead(2, httpAnswer), code: 'protocol-error' },
    { rule: '2 GB', pageFault: instead(2, hugeMessage), code: 'protocol-error' },
  ])('$rule: $code, and the session makes no second connection', async ({ pageFault, code, parameters = {} }) => {
    const reading = await open({ pageFault }, 300)
    const problem = await problemOf(collect(reading.search(peopleSearch())))
    expect(problem).toMatchObject({ code, stage: 'search', parameters })
    expect(problem.message + problem.hint).not.toMatch(/\{\w+\}/u)
    if (!['paging-failed', 'search-refused'].includes(code)) {
      expect(await problemOf(reading.readEntry(labBaseDn, [], never))).toMatchObject({ code: 'connection-lost' })
      expect(await problemOf(collect(reading.search(peopleSearch())))).toMatchObject({ code: 'connection-lost' })
      await server?.untilAllClosed()
    }
    expect(server?.connections).toHaveLength(1)
  })

  it.each<{ paging: 'ignored' | 'refused' }>([{ paging: 'ignored' }, { paging: 'refused' }])(
    'a size limit counts where paging is $paging',
    async ({ paging }) => {
      const problem = await problemOf(collect((await open({ paging, sizeLimit: 15 })).search(peopleSearch())))
      expect(problem).toMatchObject({ code: 'size-limit-exceeded', parameters: { page: 1, entries: 15 } })
    },
  )

  it('a size limit names the account', async () => {
    const reading = await open({ sizeLimit: 15 })
    await reading.bind('cn=reader', 'secret', never)
    const problem = await problemOf(collect(reading.search(peopleSearch())))
    expect(problem).toMatchObject({
      code: 'size-limit-exceeded',
      parameters: { page: 2, entries: 15, name: 'cn=reader' },
    })
  })

  it('names the referral', async () => {
    const script: LdapScript = { search: (_request, reply) => reply.done(10, { referral: ['ldap://other/dc=x'] }) }
    const problem = await problemOf(collect((await serve(script)).search(peopleSearch())))
    expect(problem).toMatchObject({ code: 'search-referred', parameters: { referral: 'ldap://other/dc=x' } })
  })

  it('is said to be of the stage that the caller is in', async () => {
    const reading = (await open({ pageFault: resultAtPage(1, 50) })).inStage('groups')
    expect(await problemOf(collect(reading.search(peopleSearch())))).toMatchObject({ stage: 'groups' })
  })

  it.each([
    { rule: 'nonsense', bytes: unparsableMessage },
    { rule: '2 GB', bytes: hugeMessage },
  ])('$rule before the first entry', async ({ bytes }) => {
    const reading = await serve(insertedBeforeSearch(bytes, scriptedDirectory({ entries })))
    expect(await problemOf(collect(reading.search(peopleSearch())))).toMatchObject({ code: 'protocol-error' })
  })
})
