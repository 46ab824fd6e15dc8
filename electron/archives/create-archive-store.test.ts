import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { ArchiveStore } from './archive-store.ts'
import { createArchiveStore } from './create-archive-store.ts'
import { named } from '../../shared/text/reason.ts'

const keeper = { claim: () => Promise.resolve(true), release: () => Promise.resolve() }
let root: string
let folder: string
let store: ArchiveStore
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'archives-test-'))
  folder = join(root, 'archives')
  store = createArchiveStore({ folder, keeper })
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** `a/b/` makes a folder, `a/b` a file, `a -> x` a symbolic link. */
async function make(...paths: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const path of paths) {
    const [link = '', target] = path.split(' -> ')
    await mkdir(join(folder, path.endsWith('/') ? path : dirname(link)), { recursive: true })
    if (target !== undefined) await symlink(target, join(folder, link))
    else if (!path.endsWith('/')) await writeFile(join(folder, path), path)
  }
}
const tree = async () => (await readdir(folder, { recursive: true })).sort()

describe('before the first archive', () => {
  it('there are none, and none are made', async () => {
    expect((await store.existingFolders()).has('anna')).toBe(false)
    expect(await store.inspect('anna')).toBe('absent')
    expect(await store.removeIfEmpty('anna')).toBe('absent')
    await store.rename('anna', 'berta')
    expect(await readdir(root)).toEqual([])
  })
})

describe('existing folders', () => {
  it('are found by user name, without case and in any normal form', async () => {
    await make('Anna/', 'J\u00FCrgen/', 'a%2Fb/', '%_con/')
    const folders = await store.existingFolders()
    const found = ['anna', 'ANNA', 'ju\u0308rgen', 'a/b', 'A/B', 'CON', 'berta', 'a%2Fb', '', '..'].map((name) =>
      folders.has(name),
    )
    expect(found).toEqual([true, true, true, true, true, true, false, false, false, false])
  })

  it('are whatever bears the name, a file or a link too', async () => {
    await make('file', 'link -> nowhere')
    const folders = await store.existingFolders()
    expect([folders.has('file'), folders.has('link')]).toEqual([true, true])
  })

  it('that cannot be listed are an error that names the folder', async () => {
    await symlink('archives', folder)
    const problem = { code: 'data-folder-unusable', parameters: { folder, reason: named('ELOOP') } }
    await expect(store.existingFolders()).rejects.toMatchObject({ problem })
  })
})

describe('a name that is too long for a file system', () => {
  /** The Kelvin sign takes three bytes, the letter that it is equal to takes one. */
  const long = 'k'.repeat(100)
  const tooLong = '\u212A'.repeat(100)

  it('has a folder all the same, found under any writing', async () => {
    await make('anna/mail')
    await store.rename('anna', tooLong)
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^%~/u)])
    expect((await store.existingFolders()).has(long)).toBe(true)
    expect(await store.inspect(long)).toBe('holds-mail')
    await store.rename(long, long)
    expect((await readdir(folder))[0]).toBe(long)
    expect(await store.inspect(tooLong)).toBe('holds-mail')
  })
})

describe('a folder is inspected', () => {
  test.each([
    ['absent', [], 'absent'],
    ['empty', ['anna/'], 'empty'],
    ['empty folders below', ['anna/a/b/', 'anna/c/'], 'empty'],
    ['in another case', ['ANNA/'], 'empty'],
    ['a file in it', ['anna/mail'], 'holds-mail'],
    ['a hidden file', ['anna/.mail'], 'holds-mail'],
    ['a file far below', ['anna/x/', 'anna/a/b/c/mail'], 'holds-mail'],
    ['a link in it, even to an empty folder', ['empty/', 'anna/link -> ../empty'], 'holds-mail'],
    ['a link that leads nowhere', ['anna/link -> nowhere'], 'holds-mail'],
    ['itself a link to an empty folder', ['empty/', 'anna -> empty'], 'holds-mail'],
    ['itself a file', ['anna'], 'holds-mail'],
    ['one in another case beside it', ['anna/', 'Anna/mail'], 'empty'],
    ['two in another case, one with mail', ['ANNA/', 'Anna/mail'], 'holds-mail'],
    ['two in another case, both empty', ['ANNA/', 'Anna/'], 'empty'],
  ])('%s: %j: %s', async (_title, paths, expected) => {
    await make(...paths)
    const before = await tree()
    expect(await store.inspect('anna')).toBe(expected)
    expect(await tree()).toEqual(before)
  })
})

describe('a folder is removed', () => {
  test.each([
    ['absent', ['berta/'], 'absent', ['berta']],
    ['empty', ['anna/', 'berta/'], 'removed', ['berta']],
    ['empty folders below', ['anna/a/b/', 'anna/c/'], 'removed', []],
    ['a file in it', ['anna/mail', 'anna/empty/'], 'kept', ['anna', 'anna/empty', 'anna/mail']],
    ['a file far below', ['anna/a/b/mail'], 'kept', ['anna', 'anna/a', 'anna/a/b', 'anna/a/b/mail']],
    ['a link in it', ['empty/', 'anna/link -> ../empty'], 'kept', ['anna', 'anna/link', 'empty']],
    ['itself a link', ['empty/', 'anna -> empty'], 'kept', ['anna', 'empty']],
    ['itself a file', ['anna'], 'kept', ['anna']],
    ['one in another case beside it', ['anna/', 'Anna/'], 'removed', ['Anna']],
    ['two in another case, one with mail', ['ANNA/', 'Anna/mail'], 'kept', ['Anna', 'Anna/mail']],
  ])('%s: %j: %s', async (_title, paths, expected, left) => {
    await make(...paths)
    expect(await store.removeIfEmpty('anna')).toBe(expected)
    expect(await tree()).toEqual(left)
  })

  test.each(['', '.', '..', '../..', '/', '../archives'])('but never outside, whatever the name: %j', async (name) => {
    await make('anna/')
    await mkdir(join(root, 'other'))
    expect(await store.removeIfEmpty(name)).toBe('absent')
    expect(await store.inspect(name)).toBe('absent')
    expect((await readdir(root)).sort()).toEqual(['archives', 'other'])
    expect(await tree()).toEqual(['anna'])
  })
})

describe('a folder is renamed', () => {
  test.each([
    ['to a free name', ['anna/mail'], 'anna', 'berta', ['berta', 'berta/mail']],
    ['found in another case', ['ANNA/mail'], 'anna', 'berta', ['berta', 'berta/mail']],
    ['in case alone', ['anna/mail'], 'anna', 'Anna', ['Anna', 'Anna/mail']],
    ['in normal form alone', ['J\u00FCrgen/'], 'J\u00FCrgen', 'Ju\u0308rgen', ['Ju\u0308rgen']],
    ['to the name that it has', ['anna/mail'], 'anna', 'anna', ['anna', 'anna/mail']],
    ['to a name that needs escapes', ['anna/'], 'anna', 'a/..\\b', ['a%2F..%5Cb']],
    ['which does not exist', ['anna/'], 'x', 'y', ['anna']],
    ['which does not exist, to a name that does', ['anna/'], 'x', 'anna', ['anna']],
    ['a link, without following it', ['real/', 'anna -> real'], 'anna', 'berta', ['berta', 'real']],
  ])('%s', async (_title, paths, from, to, expected) => {
    await make(...paths)
    await store.rename(from, to)
    expect(await tree()).toEqual(expected)
  })

  test.each([
    ['a folder with mail', ['anna/mail', 'berta/mail'], 'anna', 'berta'],
    ['an empty folder', ['anna/mail', 'berta/'], 'anna', 'berta'],
    ['a file', ['anna/mail', 'berta'], 'anna', 'berta'],
    ['another one of the own name', ['anna/mail', 'Anna/mail'], 'anna', 'Anna'],
  ])('never onto %s', async (_title, paths, from, to) => {
    await make(...paths)
    const before = await tree()
    await expect(store.rename(from, to)).rejects.toMatchObject({ problem: { code: 'apply-failed', stage: 'apply' } })
    expect(await tree()).toEqual(before)
  })

  it('refuses where it cannot say which one is meant', async () => {
    await make('Anna/', 'aNNa/')
    await expect(store.rename('anna', 'berta')).rejects.toMatchObject({ problem: { code: 'apply-failed' } })
    expect(await tree()).toEqual(['Anna', 'aNNa'])
  })

  it('keeps the content of files', async () => {
    await make('anna/inbox/mail')
    await store.rename('anna', 'berta')
    expect(await readFile(join(folder, 'berta/inbox/mail'), 'utf8')).toBe('anna/inbox/mail')
  })
})
