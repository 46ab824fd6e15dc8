import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { LdapEntry, LdapValue } from '../session/ldap-entry.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { readAllValues } from './range-retrieval.ts'

const signal = new AbortController().signal
const distinguishedName = 'cn=all'

interface Group {
  readonly members: readonly string[]
  readonly stamp: string | null
}

/** A server that sends at most `cap` values at a time; `at` says what the group is at each request, from 0. */
function rangedServer(cap: number, at: (request: number) => Group | null) {
  const requests: string[] = []
  const answer = (attributes: readonly string[]): LdapEntry | null => {
    const [wanted = ''] = attributes
    const group = at(requests.length)
    requests.push(wanted)
    return group === null ? null : entryOf(group, cap, Number(/range=(\d+)/u.exec(wanted)?.[1] ?? 0))
  }
  const session: Partial<LdapSession> = {
    readEntry: (_name, attributes) => Promise.resolve(answer(attributes)),
  }
  return {
    session: session as LdapSession,
    requests,
    first: answer(['member']) ?? entryOf({ members: [], stamp: null }, cap, 0),
  }
}

function entryOf({ members, stamp }: Group, cap: number, low: number): LdapEntry {
  const values = members.slice(low, low + cap)
  const high = low + cap >= members.length ? '*' : String(low + cap - 1)
  const attributes: [string, readonly LdapValue[]][] =
    low === 0 && members.length <= cap
      ? [['member', members]]
      : [
          ['member', []],
          ...(values.length === 0 ? [] : ([[`member;range=${low}-${high}`, values]] as [string, LdapValue[]][])),
        ]
  return {
    distinguishedName,
    attributes: new Map([...attributes, ['usnchanged', stamp === null ? [] : [stamp]]]),
  }
}

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `uid=${index}`)
const read = ({ session, first }: ReturnType<typeof rangedServer>) =>
  readAllValues(session, { entry: first, attribute: 'member', stage: 'groups' }, signal)

const counts = [1, 1_499, 1_500, 1_501, 10_000, 100_000]
const caps = [5, 30, 1_000, 1_500, 5_000]

describe('readAllValues', () => {
  it.each(counts.flatMap((count) => caps.map((cap) => [count, cap] as const)))(
    'reads %i values, %i at a time, with as few requests as possible',
    async (count, cap) => {
      const group = { members: people(count), stamp: '7' }
      const server = rangedServer(cap, () => group)
      const values = await read(server)
      expect(values.length).toBe(count)
      expect(new Set(values).size).toBe(count)
      expect(server.requests).toHaveLength(Math.ceil(count / cap))
    },
  )

  it('goes on after the bound that came, not after the one it would expect', async () => {
    const requests: string[] = []
    const parts: Record<string, [string, string[]]> = {
      'member;range=3-*': ['member;range=3-3', ['d']],
      'member;range=4-*': ['member;range=4-*', ['e', 'f']],
    }
    const session: Partial<LdapSession> = {
      readEntry: (_name, [wanted = '']) => {
        requests.push(wanted)
        const part = parts[wanted]
        return Promise.resolve(part === undefined ? null : { distinguishedName, attributes: new Map([part]) })
      },
    }
    const entry = { distinguishedName, attributes: new Map([['member;range=0-2', ['a', 'b', 'c']]]) }
    const values = await readAllValues(session as LdapSession, { entry, attribute: 'member', stage: 'groups' }, signal)
    expect(values).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(requests).toEqual(['member;range=3-*', 'member;range=4-*'])
  })

  it('begins again when the entry changes on the way', async () => {
    const [before, after] = [people(12), people(12).reverse()]
    const server = rangedServer(5, (request) =>
      request < 2 ? { members: before, stamp: '1' } : { members: after, stamp: '2' },
    )
    expect(await read(server)).toEqual(after)
  })

  it.each<[what: string, at: (request: number) => Group | null]>([
    ['keeps changing', (request) => ({ members: people(12), stamp: String(request) })],
    ['vanishes', (request) => (request < 1 ? { members: people(12), stamp: '1' } : null)],
    ['shrinks without a stamp', (request) => ({ members: people(request % 2 === 0 ? 12 : 4), stamp: null })],
  ])('rejects where the entry %s', async (_what, at) => {
    const thrown: unknown = await read(rangedServer(5, at)).catch((reason: unknown) => reason)
    expect(thrown).toBeInstanceOf(ProblemError)
    expect((thrown as ProblemError).problem).toMatchObject({ code: 'paging-failed', stage: 'groups' })
  })

  it.each<[what: string, values: (low: number) => readonly string[]]>([
    ['are empty', () => []],
    ['bring what came before', () => ['uid=0', 'uid=1']],
  ])('rejects where ranges that %s never come to an end', async (_what, values) => {
    let requests = 0
    const session: Partial<LdapSession> = {
      readEntry: (_name, [wanted = '']) => {
        if ((requests += 1) > 100) throw new Error('It asks for ever.')
        const low = Number(/range=(\d+)/u.exec(wanted)?.[1] ?? 0)
        const part = [`member;range=${low}-${low + 1}`, low === 0 ? ['uid=0', 'uid=1'] : values(low)] as const
        return Promise.resolve({ distinguishedName, attributes: new Map([part]) })
      },
    }
    const entry = { distinguishedName, attributes: new Map([['member;range=0-1', ['uid=0', 'uid=1']]]) }
    const reading = readAllValues(session as LdapSession, { entry, attribute: 'member', stage: 'groups' }, signal)
    await expect(reading).rejects.toMatchObject({ problem: { code: 'paging-failed', stage: 'groups' } })
  })
})
