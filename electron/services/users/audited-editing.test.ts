import { afterEach, beforeEach, expect, test } from 'vitest'
import { directoryUser, snapshotOf } from '../../sync/plan/plan-fixtures.ts'
import { runWith } from '../../sync/sync-fixtures.ts'
import { author, createWorkplace, entriesOf, newUser, userNamed, type Workplace } from './editing-fixtures.ts'

const canary = 'c4nary-Pa55 wörd'
let workplace: Workplace
beforeEach(async () => {
  workplace = await createWorkplace()
})
afterEach(() => workplace.remove())

const idOf = async (userName: string) => (await userNamed(workplace, userName)).id
const newest = async () => (await entriesOf(workplace))[0]

test('each edit is written down with what was and what became of it, and by whom', async () => {
  const { editing } = workplace
  await editing.create(newUser('anna', { emailAddresses: ['a@example.com'] }), canary, author)
  expect(await newest()).toMatchObject({ actor: 'root', origin: 'test', action: 'user-created', subject: 'anna' })
  expect((await newest())?.details).toEqual([
    { field: 'emailAddresses', before: null, after: 'a@example.com' },
    { field: 'privileges', before: null, after: 'login' },
    { field: 'folderAccess', before: null, after: 'anna: read write' },
    { field: 'password', before: null, after: 'set' },
  ])
  await editing.change(await idOf('anna'), { emailAddresses: ['b@example.com', 'a@example.com'] }, author)
  expect(await newest()).toMatchObject({
    action: 'user-changed',
    details: [{ field: 'emailAddresses', before: 'a@example.com', after: 'b@example.com, a@example.com' }],
  })
  await editing.rename({ userId: await idOf('anna'), userName: 'berta' }, author)
  const renamed = [{ field: 'userName', before: 'anna', after: 'berta' }]
  expect(await newest()).toMatchObject({ action: 'user-renamed', subject: 'berta', details: renamed })
  await editing.setPassword(await idOf('berta'), canary, author)
  expect(await newest()).toMatchObject({ action: 'password-set', subject: 'berta', outcome: 'done', details: [] })
  await editing.delete([await idOf('berta')], author)
  const deleted = [{ field: 'archive', before: null, after: 'none' }]
  expect(await newest()).toMatchObject({ action: 'user-deleted', subject: 'berta', details: deleted })
  expect(JSON.stringify(await entriesOf(workplace))).not.toMatch(/c4nary|scrypt/u)
})

test('a change that changes nothing is not written down', async () => {
  const { editing } = workplace
  await editing.create(newUser('anna'), null, author)
  await editing.change(await idOf('anna'), { fullName: null, privileges: ['login'] }, author)
  await editing.rename({ userId: await idOf('anna'), userName: 'anna' }, author)
  expect(await entriesOf(workplace)).toHaveLength(1)
})

test('several users are one entry each', async () => {
  await workplace.editing.createAll([newUser('anna'), newUser('berta')], author)
  expect((await entriesOf(workplace)).map(({ subject }) => subject)).toEqual(['berta', 'anna'])
})

test('what is refused is written down with the code, and without what was typed', async () => {
  await runWith(workplace, snapshotOf([directoryUser('anna')]))
  const { editing } = workplace
  const id = await idOf('anna')
  const refusals = [
    ['user-created', 'user-exists', 'ANNA', () => editing.create(newUser('ANNA'), canary, author)],
    ['user-created', 'user-value-invalid', '-', () => editing.createAll([newUser('..')], author)],
    ['user-changed', 'field-owned-by-directory', 'anna', () => editing.change(id, { fullName: canary }, author)],
    ['user-changed', 'user-gone', '#99', () => editing.change(99, { fullName: canary }, author)],
    ['user-renamed', 'field-owned-by-directory', 'anna', () => editing.rename({ userId: id, userName: 'b' }, author)],
    ['password-set', 'password-of-directory', 'anna', () => editing.setPassword(id, canary, author)],
    ['user-deleted', 'user-gone', '#99', () => editing.delete([99], author)],
  ] as const
  for (const [action, code, subject, work] of refusals) {
    await expect(work()).rejects.toMatchObject({ problem: { code } })
    const details = [{ field: 'problem', before: null, after: code }]
    expect(await newest()).toMatchObject({ actor: 'root', action, outcome: 'refused', subject, details })
  }
  expect(JSON.stringify(await entriesOf(workplace))).not.toContain('c4nary')
})
