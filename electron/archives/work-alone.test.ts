import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWorkAlone } from './work-alone.ts'

/** The duty of several programs, without files. */
function createDuty() {
  let holder: string | null = null
  return (name: string) => ({
    claim: () => {
      holder ??= name
      return Promise.resolve(holder === name)
    },
    release: () => {
      if (holder === name) holder = null
      return Promise.resolve()
    },
  })
}

const wait = { giveUpAfterMs: 200, retryMs: 1 }

describe('work on the archive folders', () => {
  it.each([
    ['one program', ['one', 'one', 'one']],
    ['several programs', ['one', 'other', 'third']],
  ])('is never done twice at once, in %s', async (_name, programs) => {
    const keeperOf = createDuty()
    const made = new Map(programs.map((name) => [name, createWorkAlone(keeperOf(name), wait)]))
    const alone = (name: string) => made.get(name) ?? createWorkAlone(keeperOf(name), wait)
    let [atOnce, most, done] = [0, 0, 0]
    const work = async () => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await pause(5)
      atOnce -= 1
      done += 1
    }
    await Promise.all(programs.map((name) => alone(name)(work)))
    expect({ most, done }).toEqual({ most: 1, done: 3 })
  })

  it('is left where another program does not come to an end', async () => {
    const keeperOf = createDuty()
    await keeperOf('other').claim()
    const alone = createWorkAlone(keeperOf('one'), { giveUpAfterMs: 20, retryMs: 1 })
    expect(await alone(() => Promise.reject(new Error('not to be done')))).toBeNull()
  })

  it('is not waited for once it is cancelled', async () => {
    const keeperOf = createDuty()
    await keeperOf('other').claim()
    const alone = createWorkAlone(keeperOf('one'), { giveUpAfterMs: 60_000, retryMs: 1 })
    expect(await alone(() => Promise.resolve('done'), AbortSignal.abort())).toBeNull()
  })

  it('makes room for the next one where it fails', async () => {
    const keeperOf = createDuty()
    const [one, other] = [createWorkAlone(keeperOf('one'), wait), createWorkAlone(keeperOf('other'), wait)]
    const failing = one(() => Promise.reject(new Error('disk gone')))
    await expect(failing).rejects.toThrow('disk gone')
    expect(await one(() => Promise.resolve('again'))).toBe('again')
    expect(await other(() => Promise.resolve('and here'))).toBe('and here')
  })
})
