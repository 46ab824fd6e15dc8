import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { createDnFinder } from './find-members-by-dn.ts'
import { followMembers } from './follow-members.ts'
import { indexEntries } from './known-entries.ts'
import type { UserRecord } from './map-user.ts'
import type { GroupRecord } from './read-groups.ts'
import type { Reading } from './reading.ts'

/** Nobody else exists in this directory. */
const session: Partial<LdapSession> = { readEntry: () => Promise.resolve(null) }
const reading: Reading = {
  session: session as LdapSession,
  baseDn: 'dc=x',
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

const userDn = (number: number): string => `uid=u${number},dc=x`
const groupDn = (number: number): string => `cn=g${number},dc=x`
const user = (number: number): UserRecord => ({
  user: {
    externalId: `entryUUID:${number}`,
    userName: `u${number}`,
    fullName: null,
    distinguishedName: userDn(number),
    emailAddresses: [],
  },
  flaw: null,
  userNames: 'one',
  invalidAddresses: [],
})
const group = (number: number, values: readonly string[]): GroupRecord => ({
  distinguishedName: groupDn(number),
  key: nameKey(groupDn(number)),
  names: [`g${number}`],
  description: null,
  members: { kind: 'complete', values },
})

interface Membership {
  readonly users: readonly number[]
  readonly groups: readonly number[]
}

/** What membership means, said as plainly as possible: go through the groups until nothing new comes. */
function membersOf(graph: readonly Membership[], chosen: readonly number[]): readonly string[] {
  const reached = new Set(chosen)
  for (const number of reached) for (const inner of graph[number]?.groups ?? []) reached.add(inner)
  const users = new Set([...reached].flatMap((number) => graph[number]?.users ?? []))
  return [...users].map(userDn).sort()
}

const size = 12
const number = fc.nat({ max: size - 1 })
const membership: fc.Arbitrary<Membership> = fc.record({
  users: fc.array(number, { maxLength: 4 }),
  groups: fc.array(number, { maxLength: 3 }),
})

describe('followMembers', () => {
  it('finds in any tangle of groups exactly those who can be reached', async () => {
    const graphs = fc.array(membership, { minLength: size, maxLength: size })
    const property = fc.asyncProperty(
      graphs,
      fc.array(number, { minLength: 1, maxLength: 3 }),
      async (graph, chosen) => {
        const groups = graph.map((members, index) =>
          group(index, [
            ...members.users.map((each) => userDn(each).toUpperCase()),
            ...members.groups.map(groupDn),
            'uid=gone',
          ]),
        )
        const users = Array.from({ length: size }, (_, index) => user(index))
        const known = await indexEntries({ users, groups }, reading.signal)
        const found = await followMembers(reading, {
          chosen: groups.filter((_group, index) => chosen.includes(index)),
          known,
          find: createDnFinder(reading, known),
        })
        expect([...found.users].sort()).toEqual(membersOf(graph, chosen))
        expect(new Set(found.lost.map(({ value, kind }) => `${value} ${kind}`))).toEqual(
          new Set(['uid=gone not-found']),
        )
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })
})
