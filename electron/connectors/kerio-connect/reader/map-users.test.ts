import { describe, expect, it } from 'vitest'
import type { KerioDomain } from '../records/kerio-domain.ts'
import type { KerioUser } from '../records/kerio-user.ts'
import { mapUsers } from './map-users.ts'

const domain: KerioDomain = { id: 'd', name: 'example.com', aliases: [] }
const user = (change: Partial<KerioUser> = {}): KerioUser => ({
  id: 'keriodb://user/d/u1',
  domain,
  loginName: 'Anna',
  fullName: 'Anna Müller',
  emailAddresses: [],
  groups: [],
  flaw: null,
  ...change,
})
const signal = new AbortController().signal
const map = (...users: readonly KerioUser[]) => mapUsers({ users, aliasesOf: () => [], signal })

describe('an account becomes', () => {
  it('a user named by the whole address, recognised by the id', async () => {
    expect((await map(user())).users).toEqual([
      {
        externalId: 'kerioId:keriodb://user/d/u1',
        userName: 'Anna@example.com',
        fullName: 'Anna Müller',
        distinguishedName: null,
        emailAddresses: ['anna@example.com'],
      },
    ])
  })

  it('a user called by the login name where there is no full name', async () => {
    expect((await map(user({ fullName: '' }))).users).toMatchObject([{ fullName: 'Anna' }])
  })

  it.each<[what: string, change: Partial<KerioUser>, skipped: object]>([
    [
      'flawed',
      { flaw: { reason: 'account-disabled', parameters: {} } },
      { externalId: 'kerioId:keriodb://user/d/u1', userName: 'Anna@example.com', reason: 'account-disabled' },
    ],
    [
      'without a name',
      { loginName: '', flaw: { reason: 'user-name-missing', parameters: { attribute: 'loginName' } } },
      { userName: null, reason: 'user-name-missing' },
    ],
    [
      'without an id',
      { id: null, flaw: { reason: 'identifier-blank', parameters: { attribute: 'id' } } },
      { externalId: null, userName: 'Anna@example.com' },
    ],
  ])('a skipped record where it is %s', async (_what, change, skipped) => {
    const { users, skipped: found } = await map(user(change), user({ id: 'other', loginName: 'bob' }))
    expect(users).toHaveLength(1)
    expect(found).toMatchObject([skipped])
  })

  it('a skipped record, with the other one, where two have one id', async () => {
    const { users, skipped } = await map(user(), user({ loginName: 'bob' }), user({ id: 'other', loginName: 'carl' }))
    expect(users.map(({ userName }) => userName)).toEqual(['carl@example.com'])
    expect(skipped.map(({ userName, reason }) => [userName, reason])).toEqual([
      ['Anna@example.com', 'identifier-duplicate'],
      ['bob@example.com', 'identifier-duplicate'],
    ])
  })
})

it('addresses that are none are counted, with one example', async () => {
  const { warnings } = await map(
    user({ emailAddresses: ['a b', 'c d'] }),
    user({ id: 'other', emailAddresses: ['e f'] }),
  )
  expect(warnings).toEqual([{ code: 'address-invalid', parameters: { count: 3, example: 'a b@example.com' } }])
})
