import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UserChanges } from '../../../shared/domain/user-editing.ts'
import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import { directoryUser, outline, snapshotOf } from '../../sync/plan/plan-fixtures.ts'
import { runWith } from '../../sync/sync-fixtures.ts'
import {
  author,
  createWorkplace,
  entriesOf,
  everybody,
  newUser,
  userNamed,
  type Workplace,
} from './editing-fixtures.ts'

let workplace: Workplace
beforeEach(async () => {
  workplace = await createWorkplace()
})
afterEach(() => workplace.remove())

const run = (...users: Parameters<typeof snapshotOf>[0]) => runWith(workplace, snapshotOf(users))
const idOf = async (userName: string) => (await userNamed(workplace, userName)).id
const change = async (userName: string, changes: UserChanges) =>
  workplace.editing.change(await idOf(userName), changes, author)
const create = (...given: Parameters<typeof newUser>) => workplace.editing.create(newUser(...given), null, author)
const refused = (code: string): unknown =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown })

async function withMail(folder: string): Promise<void> {
  await mkdir(join(workplace.archiveFolder, folder), { recursive: true })
  await writeFile(join(workplace.archiveFolder, folder, 'mail'), 'Hello')
}

describe('what the directory owns', () => {
  test.each<[string, UserChanges]>([
    ['fullName', { fullName: 'Somebody else' }],
    ['distinguishedName', { distinguishedName: 'uid=other' }],
    ['emailAddresses', { emailAddresses: ['other@example.com'] }],
    ['emailAddresses', { emailAddresses: [], privileges: ['export'] }],
  ])('%s cannot be edited by hand, nor anything with it: %j', async (field, changes) => {
    await run(directoryUser('anna'))
    const before = await everybody(workplace)
    await expect(change('anna', changes)).rejects.toMatchObject({
      problem: { code: 'field-owned-by-directory', parameters: { field, userName: 'anna', directory: 'main' } },
    })
    expect(await everybody(workplace)).toEqual(before)
  })

  test('includes the user name', async () => {
    await run(directoryUser('anna'))
    const renaming = workplace.editing.rename({ userId: await idOf('anna'), userName: 'berta' }, author)
    await expect(renaming).rejects.toEqual(refused('field-owned-by-directory'))
  })

  test('does not include what a run leaves alone, and a run leaves it alone', async () => {
    await run(directoryUser('anna'))
    const own = {
      privileges: ['export' as const],
      loginPrivileges: ['web' as const],
      pop3UserNames: ['anna.pop'],
      folderAccess: [{ folder: 'team', privileges: ['read' as const, 'write' as const] }],
    }
    await change('anna', own)
    await run(directoryUser('anna', { fullName: 'Anna Neu', userName: 'anna.neu' }))
    expect(await userNamed(workplace, 'anna.neu')).toMatchObject({ ...own, fullName: 'Anna Neu' })
  })

  test('is the user’s own as soon as authentication is integrated, in the same change and for good', async () => {
    await run(directoryUser('anna'))
    const released = await change('anna', { authentication: 'integrated', emailAddresses: ['new@example.com'] })
    expect(released).toMatchObject({ directory: null, externalId: null, emailAddresses: ['new@example.com'] })
    const { plan } = await run(directoryUser('anna'), directoryUser('berta'))
    expect(plan && outline(plan)).toEqual(['create berta', 'skip anna: name-of-integrated-user'])
    expect(await userNamed(workplace, 'anna')).toEqual(released)
    const [entry] = await entriesOf(workplace)
    expect(entry?.details).toContainEqual({ field: 'directory', before: 'main', after: null })
  })

  test('may be odd without keeping somebody from giving privileges', async () => {
    await run(directoryUser('anna', { emailAddresses: ['no address'] }))
    expect(await change('anna', { privileges: ['export'] })).toMatchObject({ privileges: ['export'] })
  })
})

test('a user made by hand for directory log-on is adopted by the next run, with rights and without a double', async () => {
  const made = await create('Anna', { authentication: 'directory-services', privileges: ['admin'] })
  const { plan } = await run(directoryUser('anna'))
  expect(plan && outline(plan)).toEqual([
    'rename Anna -> anna (fullName, distinguishedName, emailAddresses, externalId, directory)',
  ])
  expect(await everybody(workplace)).toEqual([
    expect.objectContaining({ id: made.id, userName: 'anna', directory: 'main', privileges: ['admin'] }),
  ])
})

describe('a new user', () => {
  test('may read and write in the own archive and log on in every way', async () => {
    expect(await create(' Anna ')).toMatchObject({
      userName: 'Anna',
      directory: null,
      loginPrivileges: [...loginPrivileges],
      folderAccess: [{ folder: 'Anna', privileges: ['read', 'write'] }],
    })
  })

  test.each(['anna', 'ANNA', ' Anna '])('is refused under the name %s where there is Anna', async (userName) => {
    await create('Anna')
    await expect(create(userName)).rejects.toEqual(refused('user-exists'))
  })

  test('is refused with the others where one of them cannot be created', async () => {
    await create('anna')
    const added = [newUser('berta'), newUser('ANNA')]
    await expect(workplace.editing.createAll(added, author)).rejects.toEqual(refused('user-exists'))
    const double = [newUser('J\u00FCrgen'), newUser('ju\u0308rgen')]
    await expect(workplace.editing.createAll(double, author)).rejects.toEqual(refused('user-exists'))
    expect((await everybody(workplace)).map(({ userName }) => userName)).toEqual(['anna'])
  })

  test('has no hash where the directory checks the password', async () => {
    const { editing, database } = workplace
    const user = newUser('anna', { authentication: 'directory-services' })
    const { id } = await editing.create(user, 'secret', author)
    await change('anna', { authentication: 'integrated' })
    expect(await database.editor.findPasswordHash(id)).toBeNull()
  })
})

test('a hash goes as soon as a directory checks the password', async () => {
  const { editing, database } = workplace
  const { id } = await editing.create(newUser('anna'), 'secret', author)
  await change('anna', { authentication: 'directory-services' })
  await expect(editing.setPassword(id, 'other', author)).rejects.toEqual(refused('password-of-directory'))
  await change('anna', { authentication: 'integrated' })
  expect(await database.editor.findPasswordHash(id)).toBeNull()
})

test('an empty password is refused', async () => {
  const { id } = await create('anna')
  await expect(workplace.editing.setPassword(id, '', author)).rejects.toEqual(refused('password-empty'))
  await expect(workplace.editing.create(newUser('berta'), '', author)).rejects.toEqual(refused('password-empty'))
})

test('renaming takes the archive and everybody’s access to it along', async () => {
  await create('anna')
  await create('berta', { folderAccess: [{ folder: 'anna', privileges: ['read'] }] })
  await withMail('anna')
  await workplace.editing.rename({ userId: await idOf('anna'), userName: 'Carla' }, author)
  expect(await readdir(workplace.archiveFolder)).toEqual(['Carla'])
  expect((await userNamed(workplace, 'carla')).folderAccess).toEqual([
    { folder: 'Carla', privileges: ['read', 'write'] },
  ])
  expect((await userNamed(workplace, 'berta')).folderAccess).toEqual([{ folder: 'Carla', privileges: ['read'] }])
  await withMail('dora')
  const onto = workplace.editing.rename({ userId: await idOf('carla'), userName: 'dora' }, author)
  await expect(onto).rejects.toEqual(refused('archive-in-the-way'))
})

describe('deleting', () => {
  test('keeps archives that hold mail and removes empty ones, as the preview says', async () => {
    for (const name of ['anna', 'berta', 'carla']) await create(name)
    await withMail('anna')
    await mkdir(join(workplace.archiveFolder, 'berta'))
    const ids = (await everybody(workplace)).map(({ id }) => id)
    const preview = await workplace.editing.previewDeletion([...ids, ...ids])
    expect(preview.map(({ userName, archive }) => [userName, archive])).toEqual([
      ['anna', 'kept'],
      ['berta', 'removed'],
      ['carla', 'none'],
    ])
    expect(await everybody(workplace)).toHaveLength(3)
    expect(await workplace.editing.delete(ids, author)).toEqual(preview)
    expect(await everybody(workplace)).toEqual([])
    expect(await readdir(workplace.archiveFolder)).toEqual(['anna'])
    expect(await workplace.database.archives.owners(['anna'])).toEqual([null])
  })

  test('tells of whom the next run brings back', async () => {
    await run(directoryUser('anna'))
    expect(await workplace.editing.previewDeletion([await idOf('anna')])).toMatchObject([{ directory: 'main' }])
  })

  test('is all or nothing', async () => {
    await workplace.editing.create(newUser('root', { privileges: ['admin'] }), 'secret', author)
    await create('anna')
    const ids = (await everybody(workplace)).map(({ id }) => id)
    await expect(workplace.editing.delete([ids[1] ?? 0, 999], author)).rejects.toEqual(refused('user-gone'))
    await expect(workplace.editing.delete(ids, author)).rejects.toEqual(refused('last-administrator'))
    expect(await everybody(workplace)).toHaveLength(2)
  })
})

describe('the last administrator', () => {
  test.each<[string, UserChanges]>([
    ['demoted', { privileges: ['login'] }],
    ['locked out', { loginPrivileges: ['imap', 'api'] }],
    ['handed over to a directory', { authentication: 'directory-services' }],
  ])('cannot be %s by hand, even beside one who has no password', async (_how, changes) => {
    await workplace.editing.create(newUser('root', { privileges: ['admin'] }), 'secret', author)
    await create('other', { privileges: ['admin'] })
    await create('third', { privileges: ['admin'], authentication: 'directory-services' })
    await expect(change('root', changes)).rejects.toEqual(refused('last-administrator'))
    await workplace.editing.setPassword(await idOf('other'), 'secret', author)
    await change('root', changes)
  })

  test('stays in a run, even beside one who has no password', async () => {
    await run(directoryUser('anna'))
    await change('anna', { privileges: ['admin'] })
    const other = await create('other', { privileges: ['admin'] })
    const first = await run(directoryUser('berta'))
    expect(first.plan && outline(first.plan)).toEqual(['create berta', 'skip anna: last-administrator'])
    await workplace.editing.setPassword(other.id, 'secret', author)
    const second = await run(directoryUser('berta'))
    expect(second.plan && outline(second.plan)).toEqual(['delete anna'])
  })
})
