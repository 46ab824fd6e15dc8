import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { openAppDirectory } from './app-directory.ts'
import { nodeFileAccess, type FileAccess } from './file-access.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsconsole-app-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const timing = { deadline: 2_000, pauses: [1] }
const open = (path = folder, access: FileAccess = nodeFileAccess) =>
  openAppDirectory(path, { access, signal: new AbortController().signal, timing })
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (thrown: unknown) => (thrown instanceof ProblemError ? [thrown.problem.stage, thrown.problem.code] : thrown),
  )

describe('an App directory', () => {
  it.each(['Userlist.dat', 'USERLIST.DAT', 'userlist.Dat'])('has its file under the name %s', async (name) => {
    writeFileSync(join(folder, name), 'x')
    const directory = await open()
    expect(directory.find('Userlist.dat')).toBe(join(folder, name))
    expect((await directory.readRequired('Userlist.dat')).toString()).toBe('x')
  })

  it('says which file it lacks', async () => {
    writeFileSync(join(folder, 'Userlist.dat.bak'), 'x')
    expect(await codeOf((await open()).readRequired('Userlist.dat'))).toEqual(['files', 'app-directory-wrong'])
  })

  it.each(['missing', 'empty'])('may do without a file that is %s', async (how) => {
    if (how === 'empty') writeFileSync(join(folder, 'Alias.dat'), '')
    expect(await (await open()).readOptional('Alias.dat')).toBeNull()
  })

  it('is told apart from none, from a file, and from one that may not be read', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    expect(await codeOf(open(join(folder, 'nowhere')))).toEqual(['files', 'app-directory-missing'])
    expect(await codeOf(open(join(folder, 'file')))).toEqual(['files', 'app-directory-missing'])
    const refused: FileAccess = {
      ...nodeFileAccess,
      list: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })),
    }
    expect(await codeOf(open(folder, refused))).toEqual(['files', 'app-directory-unreadable'])
  })

  it('is never written to', async () => {
    mkdirSync(join(folder, 'App'))
    writeFileSync(join(folder, 'App', 'Userlist.dat'), 'x')
    chmodSync(join(folder, 'App'), 0o555)
    expect((await (await open(join(folder, 'App'))).readRequired('Userlist.dat')).toString()).toBe('x')
    chmodSync(join(folder, 'App'), 0o755)
  })
})
