import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isEmptyFolder, removeEmptyFolder } from './empty-folder.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'empty-folder-test-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('a folder with nothing but folders is empty', async () => {
  await mkdir(join(root, 'a', 'b'), { recursive: true })
  expect(await isEmptyFolder(root)).toBe(true)
})

test.each(['not-there', join('file', 'below')])(
  'what cannot be read is not empty, and is not removed: %s',
  async (path) => {
    await writeFile(join(root, 'file'), '')
    expect(await isEmptyFolder(join(root, path))).toBe(false)
    expect(await removeEmptyFolder(join(root, path))).toBe(false)
  },
)
