import { describe, expect, it } from 'vitest'
import { directoryUser, planInput, storedUser } from './plan/plan-fixtures.ts'
import { matchUsers } from './plan/match-users.ts'
import { planningEffort } from './plan/planning-effort.ts'
import type { Stepwise } from './plan/plan-input.ts'
import { driveStepwise } from './drive-stepwise.ts'

const never = new AbortController().signal
const ignore = () => undefined

function* counting(steps: number, work: (step: number) => void = ignore): Stepwise<string> {
  for (let step = 0; step < steps; step += 1) {
    work(step)
    yield 10
  }
  return 'done'
}

/** Takes longer than any time slice. */
const busy = () => {
  const end = performance.now() + 20
  while (performance.now() < end);
}

describe('long work', () => {
  it('gives its result, and each record is told once', async () => {
    let records = 0
    const onDone = (done: number) => (records += done)
    expect(await driveStepwise(counting(7), { signal: never, onDone })).toBe('done')
    expect(records).toBe(70)
  })

  it('lets the event loop run between two slices', async () => {
    const order: string[] = []
    setImmediate(() => order.push('event loop'))
    await driveStepwise(
      counting(3, (step) => {
        order.push(`step ${step}`)
        busy()
      }),
      { signal: never, onDone: ignore },
    )
    expect(order).toEqual(['step 0', 'event loop', 'step 1', 'step 2'])
  })

  it('does many short steps in one slice', async () => {
    let slices = 0
    await driveStepwise(counting(50), { signal: never, onDone: () => (slices += 1) })
    expect(slices).toBeLessThan(25)
  })

  it('stops when cancelled, after the slice at most', async () => {
    const cancel = new AbortController()
    const steps: number[] = []
    const work = counting(5, (step) => {
      steps.push(step)
      busy()
      if (step === 1) cancel.abort()
    })
    const driven = driveStepwise(work, { signal: cancel.signal, onDone: ignore })
    await expect(driven).rejects.toMatchObject({ problem: { code: 'cancelled', stage: 'plan' } })
    expect(steps).toEqual([0, 1])
  })

  it('does not begin when cancelled before', async () => {
    const work = counting(1, () => expect.unreachable())
    await expect(driveStepwise(work, { signal: AbortSignal.abort(), onDone: ignore })).rejects.toThrow()
  })

  it('passes on what the work throws', async () => {
    const work = counting(1, () => {
      throw new Error('boom')
    })
    await expect(driveStepwise(work, { signal: never, onDone: ignore })).rejects.toThrow('boom')
  })
})

describe('the planner', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `user${index}`)
  const input = planInput(
    names.map((name) => storedUser(name)),
    names.map((name) => directoryUser(name)),
  )

  it('pauses at least every 1,000 records', () => {
    let steps = 0
    for (const records of stepsOf(matchUsers(input))) {
      expect(records).toBeLessThanOrEqual(1_000)
      steps += 1
    }
    expect(steps).toBeGreaterThan(18)
  })

  it('does no more than it announces where nothing changes', () => {
    const records = [...stepsOf(matchUsers(input))].reduce((sum, each) => sum + each, 0)
    expect(records).toBeGreaterThan(0)
    expect(records).toBeLessThanOrEqual(planningEffort(input))
  })
})

function* stepsOf(work: Stepwise<unknown>): Generator<number> {
  for (let step = work.next(); step.done !== true; step = work.next()) yield step.value
}
