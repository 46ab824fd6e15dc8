import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createArchivesService, type ArchivesService } from './archives-service.ts'
import { author, createWorkplace, entriesOf, newUser, userNamed, type Workplace } from './users/editing-fixtures.ts'

let workplace: Workplace
let service: ArchivesService
beforeEach(async () => {
  workplace = await createWorkplace()
  service = createArchivesService({ store: workplace.archives, archives: workplace.database.archives })
})
afterEach(() => workplace.remove())

const { signal } = new AbortController()
const list = (search = '', page = { offset: 0, limit: 100 }) => service.list({ ...page, search }, signal)
const create = (name: string) => workplace.editing.create(newUser(name), null, author)
const folder = (...path: readonly string[]) => join(workplace.archiveFolder, ...path)
const refused = (code: string): unknown =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown })

async function withMail(name: string, text = 'Hello'): Promise<void> {
  await mkdir(folder(name, '2026'), { recursive: true })
  await writeFile(folder(name, '2026', 'mail'), text)
}

/** The archive of a user who is gone. */
async function leftBehind(name: string): Promise<void> {
  const { id } = await create(name)
  await withMail(name)
  await workplace.editing.delete([id], author)
}

describe('the list of archives', () => {
  test('tells the owner, the size, and whether there is mail', async () => {
    await create('anna')
    await withMail('anna', '12345')
    await leftBehind('berta')
    await mkdir(folder('carla', 'empty', 'within'), { recursive: true })
    const anna = { folder: 'anna', owner: 'anna', files: 1, bytes: 5, isWhole: true, holdsMail: true }
    expect(await list()).toEqual({
      total: 3,
      rows: [
        anna,
        { ...anna, folder: 'berta', owner: null },
        { folder: 'carla', owner: null, files: 0, bytes: 0, isWhole: true, holdsMail: false },
      ],
    })
    expect(await list('ANN')).toEqual({ total: 1, rows: [anna] })
    expect((await list('', { offset: 1, limit: 1 })).rows.map((row) => row.folder)).toEqual(['berta'])
  })

  test('is empty where there is no archive yet', async () => {
    expect(await list()).toEqual({ total: 0, rows: [] })
  })

  test('takes what it cannot read for mail', async () => {
    await mkdir(folder(), { recursive: true })
    // No folder, so it cannot be opened as one, whoever asks.
    await writeFile(folder('anna'), '')
    expect((await list()).rows).toMatchObject([{ folder: 'anna', isWhole: false, holdsMail: true }])
    await expect(service.remove('anna', author)).rejects.toEqual(refused('archive-holds-mail'))
    expect(await workplace.archives.inspect('anna')).toBe('holds-mail')
  })
})

describe('an archive whose user is gone', () => {
  test('can be given to somebody, who may read and write in it, and then to another one', async () => {
    await leftBehind('Berta')
    const anna = await create('anna')
    const zoe = await create('zoe')
    await service.give({ folder: 'BERTA', userId: anna.id }, author)
    const access = { folder: 'Berta', privileges: ['read', 'write'] }
    expect((await userNamed(workplace, 'anna')).folderAccess).toContainEqual(access)
    await service.give({ folder: 'berta', userId: zoe.id }, author)
    expect((await userNamed(workplace, 'anna')).folderAccess).not.toContainEqual(access)
    expect((await userNamed(workplace, 'zoe')).folderAccess).toContainEqual(access)
    expect((await list('berta')).rows).toMatchObject([{ owner: 'zoe', holdsMail: true }])
    expect((await entriesOf(workplace))[0]).toMatchObject({
      action: 'archive-given',
      subject: 'Berta',
      details: [{ field: 'owner', before: 'anna', after: 'zoe' }],
    })
  })

  test('stays without owner when the one it was given to goes, and a later one of that name does not get it', async () => {
    await leftBehind('berta')
    const anna = await create('anna')
    await service.give({ folder: 'berta', userId: anna.id }, author)
    await expect(create('berta')).rejects.toEqual(refused('archive-in-the-way'))
    await workplace.editing.delete([anna.id], author)
    expect((await list('berta')).rows).toMatchObject([{ owner: null }])
  })
})

test('an archive in use cannot be given away', async () => {
  const anna = await create('anna')
  await create('zoe')
  await withMail('zoe')
  await expect(service.give({ folder: 'zoe', userId: anna.id }, author)).rejects.toEqual(refused('archive-of-user'))
})

test('an archive that is not there can be neither given nor removed', async () => {
  const { id } = await create('anna')
  await expect(service.give({ folder: 'none', userId: id }, author)).rejects.toEqual(refused('archive-unknown'))
  await expect(service.remove('none', author)).rejects.toEqual(refused('archive-unknown'))
})

describe('removing an archive', () => {
  test('is refused where there is mail at any depth', async () => {
    await leftBehind('berta')
    await expect(service.remove('berta', author)).rejects.toEqual(refused('archive-holds-mail'))
    expect(await readdir(folder('berta', '2026'))).toEqual(['mail'])
  })

  test('takes an empty one away, with the rights on it, and is written down', async () => {
    await mkdir(folder('Berta', 'empty'), { recursive: true })
    const { id } = await create('anna')
    await service.give({ folder: 'berta', userId: id }, author)
    await service.remove('berta', author)
    expect(await readdir(folder())).toEqual([])
    expect((await userNamed(workplace, 'anna')).folderAccess.map((access) => access.folder)).toEqual(['anna'])
    expect((await entriesOf(workplace))[0]).toMatchObject({ action: 'archive-removed', subject: 'Berta' })
  })

  test('leaves the rights of a user whose mail will go there', async () => {
    await create('anna')
    await mkdir(folder('anna'), { recursive: true })
    await service.remove('anna', author)
    expect((await userNamed(workplace, 'anna')).folderAccess.map((access) => access.folder)).toEqual(['anna'])
  })
})
