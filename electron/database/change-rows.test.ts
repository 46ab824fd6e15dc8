import { describe, expect, it } from 'vitest'
import { changeRow, skipRow } from './change-rows.ts'
import { createOf } from './testing/plans.ts'
import { named } from '../../shared/text/reason.ts'

const nothing = { previousUserName: null, fields: [], archive: null, reason: null, parameters: {} }

describe('a planned change as a row', () => {
  it('of a creation shows what the user will have', () => {
    const create = createOf('anna', { fullName: null, emailAddresses: ['a@x.y', 'b@x.y'] })
    expect(changeRow(create, 3)).toEqual({
      ...nothing,
      ordinal: 3,
      kind: 'create',
      userName: 'anna',
      fields: [
        { field: 'distinguishedName', before: null, after: 'uid=anna,dc=example,dc=com' },
        { field: 'emailAddresses', before: null, after: 'a@x.y, b@x.y' },
        { field: 'externalId', before: null, after: 'entryUUID:anna' },
      ],
    })
  })

  it('of an update shows the fields that change, and no others', () => {
    const fields = {
      fullName: { before: 'Anna', after: null },
      emailAddresses: { before: ['a@x.y'], after: [] },
      directory: { before: null, after: 'main' },
    }
    expect(changeRow({ kind: 'update', userId: 1, userName: 'anna', fields }, 0)).toEqual({
      ...nothing,
      ordinal: 0,
      kind: 'update',
      userName: 'anna',
      fields: [
        { field: 'fullName', before: 'Anna', after: null },
        { field: 'emailAddresses', before: 'a@x.y', after: null },
        { field: 'directory', before: null, after: 'main' },
      ],
    })
  })

  it('of a rename shows the name before', () => {
    const rename = { kind: 'rename', userId: 1, previousUserName: 'old', userName: 'new', fields: {} } as const
    expect(changeRow(rename, 0)).toEqual({
      ...nothing,
      ordinal: 0,
      kind: 'rename',
      userName: 'new',
      previousUserName: 'old',
    })
  })

  it('of a deletion shows who goes and what becomes of the archive', () => {
    const user = { userId: 1, userName: 'anna', fullName: 'Anna', distinguishedName: null }
    expect(changeRow({ kind: 'delete', ...user, archive: 'kept' }, 0)).toEqual({
      ...nothing,
      ordinal: 0,
      kind: 'delete',
      userName: 'anna',
      fields: [{ field: 'fullName', before: 'Anna', after: null }],
      archive: 'kept',
    })
  })

  it('of a skipped record shows why', () => {
    const skip = {
      userName: 'anna',
      reason: 'attribute-invalid',
      parameters: { attribute: 'uid', reason: named('x') },
    } as const
    expect(skipRow(skip, 9)).toEqual({ ...nothing, ordinal: 9, kind: 'skip', ...skip })
  })
})
