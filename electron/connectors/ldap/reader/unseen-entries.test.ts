import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { directoryUser, skippedRecord } from '../../../sync/plan/plan-fixtures.ts'
import { placeOf } from '../../../../shared/domain/user-place.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { formatDistinguishedName } from '../distinguished-name/format-distinguished-name.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import { parentNameOf } from '../distinguished-name/relatives.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { unseenEntries } from './unseen-entries.ts'

type Answer = 'shown' | 'none' | ProblemCode

function sessionThat(answer: (place: string) => Answer): { session: Pick<LdapSession, 'readEntry'>; asked: string[] } {
  const asked: string[] = []
  const readEntry = (distinguishedName: string): Promise<LdapEntry | null> => {
    asked.push(distinguishedName)
    const given = answer(distinguishedName)
    if (given === 'none') return Promise.resolve(null)
    if (given === 'shown') return Promise.resolve({ distinguishedName, attributes: new Map() })
    return Promise.reject(problemError(given, 'search', { parameters: {} }))
  }
  return { session: { readEntry }, asked }
}

const { signal } = new AbortController()
const at = (place: string) => directoryUser('anna', { distinguishedName: `uid=anna,${place}` })
const ask = (session: Pick<LdapSession, 'readEntry'>, places: readonly string[], users = [at('ou=Seen,dc=x')]) =>
  unseenEntries({ session, signal, knownPlaces: () => Promise.resolve(places) }, { users, skipped: [] })

describe('of the entries above known users', () => {
  it.each<[answer: Answer, isUnseen: boolean]>([
    ['shown', false],
    ['none', true],
    ['search-referred', true],
    ['insufficient-rights', true],
    ['base-dn-invalid', true],
    ['search-refused', true],
  ])('one to which the server says "%s" is unseen: %s', async (answer, isUnseen) => {
    expect(await ask(sessionThat(() => answer).session, ['ou=Gone,dc=x'])).toEqual(isUnseen ? ['ou=Gone,dc=x'] : [])
  })

  it.each<ProblemCode>(['connection-lost', 'server-busy', 'search-timed-out', 'cancelled'])(
    'none is taken for unseen because of "%s", which ends the read',
    async (code) => {
      const asking = ask(sessionThat(() => code).session, ['ou=Gone,dc=x'])
      await expect(asking).rejects.toMatchObject({ problem: { code } })
    },
  )

  it('one under which somebody was read, or skipped, is not asked for', async () => {
    const { session, asked } = sessionThat(() => 'none')
    const skipped = [skippedRecord({ distinguishedName: 'uid=x,OU = Odd,dc=x' })]
    const knownPlaces = () => Promise.resolve(['OU=seen,DC=x', 'ou=odd,dc=x'])
    expect(await unseenEntries({ session, signal, knownPlaces }, { users: [at('ou=Seen,dc=x')], skipped })).toEqual([])
    expect(asked).toEqual([])
  })

  it('nothing is asked for where nobody would be deleted', async () => {
    const { session, asked } = sessionThat(() => 'none')
    expect(await unseenEntries({ session, signal }, { users: [], skipped: [] })).toEqual([])
    expect(asked).toEqual([])
  })

  it('those behind the 1,000th are unseen unasked', async () => {
    const { session, asked } = sessionThat(() => 'shown')
    const places = Array.from({ length: 1_003 }, (_, index) => `ou=${index},dc=x`)
    expect([...(await ask(session, places))].sort()).toEqual(places.slice(1_000))
    expect(asked).toHaveLength(1_000)
  })
})

const value = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom('a', 'b', ',', '+', '"', '\\', '<', '>', ';', '=', '#', ' ', 'ü'),
})
const distinguishedName = fc
  .array(value, { minLength: 2, maxLength: 5 })
  .map((values) => formatDistinguishedName(values.map((text) => [{ type: 'ou', value: { kind: 'text', text } }])))

test('the place of a user is the entry above, whatever is escaped in its name', () =>
  fc.assert(
    fc.property(distinguishedName, (name) => {
      const place = placeOf({ userName: 'anna', distinguishedName: name })
      expect(nameKey(place ?? '')).toBe(nameKey(parentNameOf(name) ?? ''))
    }),
  ))
