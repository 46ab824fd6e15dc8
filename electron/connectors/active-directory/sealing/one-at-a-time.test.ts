import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createOneAtATime } from './one-at-a-time.ts'

describe('work that is done one at a time', () => {
  it('is done in the order in which it was asked for, never two at once', async () => {
    const turns = createOneAtATime()
    const log: string[] = []
    const work = (name: string, milliseconds: number) =>
      turns.run(async () => {
        log.push(`begin ${name}`)
        await wait(milliseconds)
        log.push(`end ${name}`)
        return name
      })
    expect(await Promise.all([work('a', 20), work('b', 0), work('c', 5)])).toEqual(['a', 'b', 'c'])
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
  })

  it('goes on after work that failed', async () => {
    const turns = createOneAtATime()
    const failing = turns.run(() => Promise.reject(new Error('failed')))
    const next = turns.run(() => 'next')
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('next')
  })

  it('ends once, after what runs, and refuses what still waits', async () => {
    const turns = createOneAtATime()
    const log: string[] = []
    const running = turns.run(async () => {
      await wait(20)
      log.push('ran')
    })
    await wait(0)
    const waiting = turns.run(() => log.push('never'))
    turns.end(() => log.push('ended'))
    turns.end(() => log.push('ended again'))
    expect(turns.hasEnded()).toBe(true)
    await running
    await expect(waiting).rejects.toThrow('over')
    await expect(turns.run(() => log.push('never'))).rejects.toThrow('over')
    expect(log).toEqual(['ran', 'ended'])
  })
})
