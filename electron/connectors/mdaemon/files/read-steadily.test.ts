import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { FileAccess, FileState } from './file-access.ts'
import { readSteadily, readSteadilyOrEmpty } from './read-steadily.ts'

const state = (size: number, modified = 1, inode = 7): FileState => ({
  size,
  modified: BigInt(modified),
  inode: BigInt(inode),
})
const failing = (code: string): Error => Object.assign(new Error(code), { code })

/** What a look at the file gives, one after another; the last one for ever. */
function fileThat(
  states: readonly (FileState | Error)[],
  contents: readonly (string | Error)[],
): FileAccess & { reads: number } {
  const next = <Item>(items: readonly Item[], at: number): Item => items[Math.min(at, items.length - 1)] as Item
  let looks = 0
  const access = {
    reads: 0,
    list: () => Promise.resolve([]),
    state: () => give(next(states, looks++)),
    read: () => give(next(contents, access.reads++)).then((text) => Buffer.from(text)),
  }
  return access
}
const give = <Value>(value: Value | Error): Promise<Value> =>
  value instanceof Error ? Promise.reject(value) : Promise.resolve(value)

const timing = { deadline: 500, pauses: [1, 1, 1] }
const read = (access: FileAccess, signal = new AbortController().signal): Promise<string> =>
  readSteadily('Userlist.dat', { access, signal, timing }).then(
    (content) => content.toString(),
    (thrown: unknown) => {
      if (thrown instanceof ProblemError) return thrown.problem.code
      throw thrown
    },
  )

describe('a file', () => {
  const steady = state(5)
  it.each<[string, (FileState | Error)[], (string | Error)[], string, number]>([
    ['that is at rest is read once', [steady], ['12345'], '12345', 1],
    ['written meanwhile is read again', [steady, state(5, 2), state(5, 2)], ['12345', '67890'], '67890', 2],
    ['put in place of another is read again', [steady, state(5, 1, 8), state(5, 1, 8)], ['12345', '67890'], '67890', 2],
    ['that grows is read again', [state(5), state(6), state(6)], ['12345', '123456'], '123456', 2],
    ['of which a part was read is read again', [steady], ['123', '12345'], '12345', 2],
    ['that is empty for a moment is read when it is not', [state(0), steady], ['12345'], '12345', 1],
    ['that is locked for a moment is read when it is not', [steady], [failing('EBUSY'), '12345'], '12345', 2],
    [
      'that never rests is given up',
      Array.from({ length: 20 }, (_unused, at) => state(5, at)),
      ['12345'],
      'file-unsteady',
      4,
    ],
    ['that stays empty is given up', [state(0)], [''], 'file-unsteady', 0],
    ['that stays locked is given up', [steady], [failing('EBUSY')], 'file-unsteady', 4],
    ['that may not be read fails at once', [steady], [failing('EACCES')], 'file-unreadable', 1],
    ['that goes meanwhile fails at once', [failing('ENOENT')], [''], 'file-unreadable', 0],
    ['that no account list can be is not read', [state(200 * 1024 * 1024)], [''], 'file-too-large', 0],
  ])('%s', async (_what, states, contents, outcome, reads) => {
    const access = fileThat(states, contents)
    expect(await read(access)).toBe(outcome)
    expect(access.reads).toBe(reads)
  })

  const hanging: FileAccess = { ...fileThat([steady], []), read: () => new Promise(() => undefined) }
  it.each<[string, FileState[], string | null]>([
    ['stays empty is none', [state(0)], null],
    ['is empty for a moment is read', [state(0), steady], '12345'],
  ])('that may be empty and %s', async (_what, states, content) => {
    const reading = { access: fileThat(states, ['12345']), signal: new AbortController().signal, timing }
    expect((await readSteadilyOrEmpty('Alias.dat', reading))?.toString() ?? null).toBe(content)
  })

  it('on a share that does not answer is given up', async () => {
    expect(await read(hanging)).toBe('file-timed-out')
  })

  it('is left at once by whoever cancels', async () => {
    const controller = new AbortController()
    const outcome = read(hanging, controller.signal)
    controller.abort()
    expect(await outcome).toBe('cancelled')
  })
})
