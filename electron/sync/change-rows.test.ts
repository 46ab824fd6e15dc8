import { describe, expect, it, test } from 'vitest'
import type { ChangeQuery } from '../database/user-database.ts'
import { createChangeRows } from './change-rows.ts'
import { directoryUser, planInput, planOf, skippedRecord, snapshotOf, storedUser } from './plan/plan-fixtures.ts'
import { createInstallation, runWith } from './sync-fixtures.ts'

const plan = planOf(
  planInput(
    [storedUser('berta'), storedUser('carla'), storedUser('xaver')],
    snapshotOf(
      [
        directoryUser('anna', { fullName: 'J\u00FCrgen' }),
        directoryUser('berta', { emailAddresses: ['New@example.com', 'b@example.com'] }),
        directoryUser('carla', { userName: 'dora' }),
      ],
      { skipped: [skippedRecord({ externalId: 'entryUUID:q', userName: 'quirin', reason: 'user-name-missing' })] },
    ),
  ),
)
const query = (given: Partial<ChangeQuery> = {}): ChangeQuery => ({
  offset: 0,
  limit: 100,
  kinds: [],
  search: '',
  ...given,
})
const namesOf = (given: Partial<ChangeQuery>) =>
  createChangeRows(plan)
    .page(query(given))
    .rows.map(({ userName }) => userName)

test('a plan is listed with what is skipped behind its changes, each with its place', () => {
  const { total, rows } = createChangeRows(plan).page(query())
  expect(total).toBe(5)
  expect(rows.map(({ ordinal, kind, userName }) => [ordinal, kind, userName])).toEqual([
    [0, 'create', 'anna'],
    [1, 'update', 'berta'],
    [2, 'rename', 'dora'],
    [3, 'delete', 'xaver'],
    [4, 'skip', 'quirin'],
  ])
  expect(rows[1]?.fields).toEqual([
    { field: 'emailAddresses', before: 'berta@example.com', after: 'New@example.com, b@example.com' },
  ])
  expect(rows[2]?.previousUserName).toBe('carla')
  expect(rows[4]?.reason).toBe('user-name-missing')
})

test.each([
  [{ kinds: ['create'] }, ['anna']],
  [{ kinds: ['skip'] }, ['quirin']],
  [{ kinds: ['rename', 'delete'] }, ['dora', 'xaver']],
  [{ search: 'BERT' }, ['berta']],
  [{ search: 'carla' }, ['dora']],
  [{ search: 'ju\u0308rgen' }, ['anna']],
  [{ search: 'new@' }, ['berta']],
  [{ search: 'uid=xaver' }, ['xaver']],
  [{ search: 'entryUUID' }, []],
  [{ search: 'a', kinds: ['delete'] }, ['xaver']],
  [{ offset: 1, limit: 2 }, ['berta', 'dora']],
  [{ offset: 9 }, []],
] as const)('%j shows %j', (given, expected) => expect(namesOf(given)).toEqual(expected))

describe('pages of one filter', () => {
  it('follow one another, and another filter gives other rows', () => {
    const rows = createChangeRows(plan)
    const page = (given: Partial<ChangeQuery>) => rows.page(query(given)).rows.map(({ userName }) => userName)
    expect(page({ limit: 2 })).toEqual(['anna', 'berta'])
    expect(page({ limit: 2, offset: 2 })).toEqual(['dora', 'xaver'])
    expect(page({ kinds: ['skip'] })).toEqual(['quirin'])
    expect(page({ search: 'anna' })).toEqual(['anna'])
    expect(rows.page(query({ kinds: ['skip', 'create'], limit: 1 })).total).toBe(2)
  })
})

test('a recorded run is listed and searched alike', async () => {
  const installation = await createInstallation()
  try {
    const snapshot = snapshotOf([directoryUser('anna'), directoryUser('berta')], {
      skipped: [skippedRecord({ userName: 'quirin' })],
    })
    const report = await runWith(installation, snapshot)
    if (report.plan === null || report.runId === null) throw new Error('no plan')
    const rows = createChangeRows(report.plan)
    const searches = ['', 'ANNA', 'example', 'entryUUID', 'quirin', 'full b']
    for (const given of searches.map((search) => query({ search })))
      expect(rows.page(given)).toEqual(await installation.database.runs.listChanges(report.runId, given))
  } finally {
    await installation.remove()
  }
})
