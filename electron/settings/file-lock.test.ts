import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFileLock } from './file-lock.ts'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-lock-'))
  file = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a file lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const work = () =>
      withFileLock(file, async () => {
        inside += 1
        most = Math.max(most, inside)
        await pause(5)
        inside -= 1
      })
    await Promise.all([work(), work(), work(), work()])
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('answers what the work answers, and is released where the work fails', async () => {
    expect(await withFileLock(file, () => Promise.resolve(42))).toBe(42)
    await expect(withFileLock(file, () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose')
    expect(await readdir(folder)).toEqual([])
  })

  it('of a process that is gone is taken over', async () => {
    const child = spawn(process.execPath, ['--eval', ''])
    await once(child, 'exit')
    await writeFile(`${file}.lock`, `${child.pid ?? 0} somebody`)
    expect(await withFileLock(file, () => Promise.resolve('in'))).toBe('in')
    expect(await readdir(folder)).toEqual([])
  })

  it('that is much older than any work is taken over, whoever has the process id now', async () => {
    await writeFile(`${file}.lock`, `${process.pid} former`)
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(`${file}.lock`, longAgo, longAgo)
    expect(await withFileLock(file, () => Promise.resolve('in'))).toBe('in')
  })

  it('of a live process is waited for', async () => {
    await writeFile(`${file}.lock`, `${process.pid} somebody else here`)
    let isIn = false
    const waiting = withFileLock(file, () => {
      isIn = true
      return Promise.resolve()
    })
    await pause(100)
    expect(isIn).toBe(false)
    await rm(`${file}.lock`)
    await waiting
    expect(isIn).toBe(true)
  })

  it('that cannot be made is a problem of the data folder', async () => {
    await expect(withFileLock(join(folder, 'missing', 'x'), () => Promise.resolve())).rejects.toMatchObject({
      problem: { code: 'data-folder-unusable', parameters: { folder: join(folder, 'missing') } },
    })
  })
})
