import { afterEach, describe, expect, it } from 'vitest'
import {
  startIntegrationDouble,
  type IntegrationDouble,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import { outline, planInput, planOf, storedUser } from '../../sync/plan/plan-fixtures.ts'
import type { StoredUser } from '../../../shared/domain/user.ts'
import { connectTo, readAll } from './integration-for-tests.ts'

/** What a read through the protocol becomes in a plan: who is who where no server has a stable identifier. */
let double: IntegrationDouble | null = null
afterEach(() => double?.close())

async function plan(stored: readonly StoredUser[], users: readonly unknown[]) {
  double = await startIntegrationDouble({ users })
  const snapshot = await readAll(connectTo(double.url))
  const limit = { automaticallyDeleteUsers: true, deletionLimit: { count: 1, percent: 0 } }
  return planOf(planInput(stored, snapshot, { options: limit }))
}

const dn = (name: string): string => `uid=${name},dc=example,dc=com`
const named = (userName: string, given: Partial<StoredUser> = {}): StoredUser =>
  storedUser(userName, { externalId: null, distinguishedName: null, fullName: null, emailAddresses: [], ...given })
const placed = (userName: string, given: Partial<StoredUser> = {}): StoredUser =>
  named(userName, { distinguishedName: dn(userName), ...given })

describe('a user of an Application Integration server', () => {
  it.each<[rule: string, stored: readonly StoredUser[], users: readonly unknown[], expected: readonly string[]]>([
    ['is new where nobody is like that', [], [{ userName: 'anna' }], ['create anna']],
    [
      'is left alone where nothing has changed',
      [named('anna'), placed('berta')],
      [{ userName: 'anna' }, { userName: 'berta', distinguishedName: dn('berta') }],
      [],
    ],
    [
      'is renamed where the distinguished name is the same',
      [placed('anna')],
      [{ userName: 'annette', distinguishedName: dn('anna') }],
      ['rename anna -> annette'],
    ],
    [
      'is another one where only a name is known and it changes',
      [named('anna')],
      [{ userName: 'annette' }],
      ['create annette', 'delete anna'],
    ],
    [
      'gets a distinguished name when the server begins to send one',
      [named('anna')],
      [{ userName: 'anna', distinguishedName: dn('anna') }],
      ['update anna (distinguishedName)'],
    ],
    [
      'is left alone, not replaced, where name and distinguished name contradict each other',
      [placed('anna')],
      [{ userName: 'anna', distinguishedName: dn('another') }],
      ['skip anna: name-of-former-entry'],
    ],
    [
      'who comes twice is reported twice, never merged, and never deleted',
      [named('anna')],
      [
        { userName: 'anna', fullName: 'One' },
        { userName: 'ANNA', fullName: 'Two' },
      ],
      ['skip ANNA: user-name-duplicate', 'skip anna: user-name-duplicate'],
    ],
    [
      'who shares a distinguished name is reported, never merged, and never deleted',
      [placed('anna')],
      [
        { userName: 'anna', distinguishedName: dn('anna') },
        { userName: 'berta', distinguishedName: dn('anna') },
      ],
      ['skip anna: identifier-duplicate', 'skip berta: identifier-duplicate'],
    ],
    [
      'whose record cannot be read is kept, by distinguished name',
      [placed('anna')],
      [{ distinguishedName: dn('anna') }, { userName: 'x' }],
      ['create x', `skip ${dn('anna')}: user-name-missing`],
    ],
    [
      'whose record cannot be read is kept, by user name',
      [named('anna')],
      [{ userName: 'anna', emailAddresses: 'a@x.de' }, { userName: 'x' }],
      ['create x', 'skip anna: attribute-invalid'],
    ],
    [
      'whose name would be a path is skipped',
      [],
      [{ userName: '../../etc' }, { userName: 'x' }],
      ['create x', 'skip ../../etc: user-name-invalid'],
    ],
  ])('%s', async (_rule, stored, users, expected) => {
    expect([...outline(await plan(stored, users))].sort()).toEqual([...expected].sort())
  })

  it('is not deleted because nobody is listed: the plan waits for a confirmation', async () => {
    const { holds } = await plan([named('anna')], [])
    expect(holds).toContainEqual({ kind: 'no-users-read' })
  })

  it('is not deleted while a record may be anybody: the plan waits for a confirmation', async () => {
    const { holds } = await plan([named('anna')], [{ fullName: 'Anna' }, { userName: 'x' }])
    expect(holds).toContainEqual({ kind: 'unidentified-records', records: 1, deletions: 1 })
  })
})
