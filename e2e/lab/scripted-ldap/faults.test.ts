import { afterEach, describe, expect, it } from 'vitest'
import { Client } from 'ldapts'
import { containers, groupDn, groupOfNames, labBaseDn, people, userDn } from '../directory-data.ts'
import {
  controlDropped,
  cutAtPage,
  emptyPages,
  intermediateAtPage,
  noticeAtPage,
  resultAtPage,
  sameCookieForEver,
  stallAtPage,
  type PageFault,
} from './page-action.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from './scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from './scripted-ldap.ts'

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

const entries = [...containers(), ...people(25)]

/** ldapts reads: what it does with a fault is its affair, what the server sends is recorded here. */
async function read(options: Partial<ScriptedDirectoryOptions>): Promise<string> {
  server = await startScriptedLdap({ script: scriptedDirectory({ entries, ...options }) })
  const client = new Client({ url: `ldap://127.0.0.1:${server.port}`, timeout: 500 })
  try {
    const { searchEntries } = await client.search(labBaseDn, {
      filter: '(objectClass=inetOrgPerson)',
      attributes: ['uid'],
      paged: { pageSize: 10 },
    })
    return `${searchEntries.length} entries`
  } catch (error) {
    return (error as Error).constructor.name
  } finally {
    await client.unbind()
  }
}

describe('scripted directory', () => {
  it.each<{ rule: string; options: Partial<ScriptedDirectoryOptions>; outcome: string; requests: number }>([
    { rule: 'sends pages of the size asked for', options: {}, outcome: '25 entries', requests: 3 },
    { rule: 'sends smaller pages under a cap', options: { pageCap: 4 }, outcome: '25 entries', requests: 7 },
    { rule: 'ignores the control', options: { paging: 'ignored' }, outcome: '25 entries', requests: 1 },
    { rule: 'stops at its size limit', options: { sizeLimit: 15 }, outcome: 'SizeLimitExceededError', requests: 2 },
    { rule: 'hides everything from strangers', options: { anonymous: 'nothing' }, outcome: '0 entries', requests: 1 },
    { rule: 'refuses strangers', options: { anonymous: 'refused' }, outcome: 'OperationsError', requests: 1 },
    { rule: 'sends references', options: { references: ['ldap://b/'] }, outcome: '25 entries', requests: 3 },
  ])('$rule', async ({ options, outcome, requests }) => {
    expect(await read(options)).toBe(outcome)
    expect(server?.searches()).toHaveLength(requests)
  })

  /** The defects of ldapts that our own paging loop avoids (reference: LDAP, 2.2). */
  it.each<{ rule: string; pageFault: PageFault; outcome: string; requests: number }>([
    { rule: 'an empty first page ends its search', pageFault: emptyPages(1, 1), outcome: '0 entries', requests: 1 },
    { rule: 'an empty middle page ends its search', pageFault: emptyPages(2, 50), outcome: '10 entries', requests: 2 },
    {
      rule: 'a cookie that never changes ends its search',
      pageFault: sameCookieForEver(2),
      outcome: '10 entries',
      requests: 2,
    },
    { rule: 'a dropped control ends its search', pageFault: controlDropped(2), outcome: '20 entries', requests: 2 },
    { rule: 'a result code rejects', pageFault: resultAtPage(2, 51), outcome: 'BusyError', requests: 2 },
    { rule: 'a cut in mid-page rejects', pageFault: cutAtPage(2, 100), outcome: 'Error', requests: 2 },
    { rule: 'silence in mid-page times out', pageFault: stallAtPage(3), outcome: 'Error', requests: 3 },
    {
      rule: 'a notice of disconnection is only a close',
      pageFault: noticeAtPage(2, 52),
      outcome: 'Error',
      requests: 2,
    },
    {
      rule: 'an intermediate response rejects',
      pageFault: intermediateAtPage(2),
      outcome: 'MessageParserError',
      requests: 2,
    },
  ])('ldapts: $rule', async ({ pageFault, outcome, requests }) => {
    expect(await read({ pageFault })).toBe(outcome)
    expect(server?.searches()).toHaveLength(requests)
  })

  it('answers ranges of at most the cap', async () => {
    const members = Array.from({ length: 7 }, (_value, index) => userDn(index + 1))
    server = await startScriptedLdap({
      script: scriptedDirectory({ entries: [...containers(), groupOfNames('big', members)], valueCap: 3 }),
    })
    const client = new Client({ url: `ldap://127.0.0.1:${server.port}` })
    const readRange = async (attribute: string) => {
      const { searchEntries } = await client.search(groupDn('big'), { scope: 'base', attributes: [attribute] })
      return searchEntries[0]
    }
    expect(await readRange('member')).toMatchObject({ member: [], 'member;range=0-2': members.slice(0, 3) })
    expect(await readRange('member;range=3-*')).toMatchObject({ 'member;range=3-5': members.slice(3, 6) })
    expect(await readRange('member;range=6-*')).toMatchObject({ 'member;range=6-*': members[6] })
    await client.unbind()
  })
})
