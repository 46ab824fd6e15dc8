import { describe, expect, it, test } from 'vitest'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'
import { sha256Digest } from '../sha256-digest.ts'
import { fingerprintOf, type WhatIsWritten } from './fingerprint.ts'
import { directoryUser } from './plan-fixtures.ts'

function fingerprint(written: WhatIsWritten): string {
  const work = fingerprintOf(written, sha256Digest)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

const written = (...changes: readonly PlannedChange[]): WhatIsWritten => ({
  directory: 'main',
  defaultPrivileges: { global: ['login', 'archive'], ownArchive: ['read'] },
  changes,
})

const user = directoryUser('anna')
const create: PlannedChange = { kind: 'create', userName: 'anna', user }
const update: PlannedChange = {
  kind: 'update',
  userId: 7,
  userName: 'anna',
  fields: { fullName: { before: 'a', after: 'b' } },
}
const rename: PlannedChange = { kind: 'rename', userId: 7, previousUserName: 'anna', userName: 'berta', fields: {} }
const remove: PlannedChange = {
  kind: 'delete',
  userId: 7,
  userName: 'anna',
  fullName: 'a',
  distinguishedName: 'b',
  archive: 'none',
}

describe('everything that decides what is written changes the fingerprint', () => {
  const fields = (given: Extract<PlannedChange, { kind: 'update' }>['fields']) => written({ ...update, fields: given })
  const variants: readonly (readonly [string, WhatIsWritten])[] = [
    ['nothing', written()],
    ['creation', written(create)],
    ['twice', written(create, create)],
    ['directory', { ...written(create), directory: 'other' }],
    ['privileges', { ...written(create), defaultPrivileges: { global: ['login'], ownArchive: ['read'] } }],
    ['own archive', { ...written(create), defaultPrivileges: { global: ['login', 'archive'], ownArchive: [] } }],
    ['name', written({ ...create, user: { ...user, userName: 'Anna' } })],
    ['full name', written({ ...create, user: { ...user, fullName: null } })],
    ['distinguished name', written({ ...create, user: { ...user, distinguishedName: null } })],
    ['addresses', written({ ...create, user: { ...user, emailAddresses: ['b@x', 'a@x'] } })],
    ['order of addresses', written({ ...create, user: { ...user, emailAddresses: ['a@x', 'b@x'] } })],
    ['identifier', written({ ...create, user: { ...user, externalId: null } })],
    ['update', written(update)],
    ['user', written({ ...update, userId: 8 })],
    ['name of the user', written({ ...update, userName: 'Anna' })],
    ['before', fields({ fullName: { before: 'x', after: 'b' } })],
    ['after', fields({ fullName: { before: 'a', after: 'x' } })],
    ['removed', fields({ fullName: { before: 'a', after: null } })],
    ['another field', fields({ distinguishedName: { before: 'a', after: 'b' } })],
    ['addresses changed', fields({ emailAddresses: { before: [], after: ['a', 'b'] } })],
    ['addresses changed otherwise', fields({ emailAddresses: { before: [], after: ['a,b'] } })],
    ['identifier changed', fields({ externalId: { before: null, after: 'b' } })],
    ['taken over', fields({ directory: { before: null, after: 'main' } })],
    ['rename', written(rename)],
    ['renamed user', written({ ...rename, userId: 8 })],
    ['previous name', written({ ...rename, previousUserName: 'carla' })],
    ['new name', written({ ...rename, userName: 'Berta' })],
    ['rename with a field', written({ ...rename, fields: { fullName: { before: 'a', after: 'b' } } })],
    ['deletion', written(remove)],
    ['deleted user', written({ ...remove, userId: 8 })],
    ['deleted name', written({ ...remove, userName: 'Anna' })],
    ['archive goes', written({ ...remove, archive: 'removed' })],
    ['archive stays', written({ ...remove, archive: 'kept' })],
  ]

  it('each variant has its own', () => {
    const byFingerprint = new Map<string, string>()
    for (const [title, each] of variants) {
      const found = fingerprint(each)
      expect(found).toMatch(/^[0-9a-f]{64}$/u)
      expect(byFingerprint.get(found), title).toBeUndefined()
      byFingerprint.set(found, title)
    }
  })

  test('the last of many changes counts', () => {
    const many = Array.from({ length: 1_200 }, (_, userId): PlannedChange => ({ ...update, userId }))
    const changed = many.with(1_199, { ...update, userId: 1_199, userName: 'other' })
    expect(fingerprint(written(...many))).not.toBe(fingerprint(written(...changed)))
  })
})

test('the order in which privileges are listed decides nothing', () => {
  const one: WhatIsWritten['defaultPrivileges'] = { global: ['login', 'archive'], ownArchive: ['read', 'write'] }
  const other: WhatIsWritten['defaultPrivileges'] = { global: ['archive', 'login'], ownArchive: ['write', 'read'] }
  const [first, second] = [one, other].map((defaultPrivileges) =>
    fingerprint({ ...written(create), defaultPrivileges }),
  )
  expect(first).toBe(second)
})
