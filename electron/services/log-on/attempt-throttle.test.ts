import { beforeEach, describe, expect, test } from 'vitest'
import { createAttemptThrottle, type AttemptThrottle } from './attempt-throttle.ts'

let time: number
let throttle: AttemptThrottle

beforeEach(() => {
  time = 1_000_000
  throttle = createAttemptThrottle(() => time)
})

const begin = (userName: string, origin = 'browser') => throttle.begin({ userName, origin })
const wait = (seconds: number): number => (time += seconds * 1000)

/** Fails as often as it may without waiting; answers what it is told then. */
function failUntilSlowed(userName: string): number {
  for (;;) {
    const admission = begin(userName)
    if (admission.kind === 'slowed') return admission.seconds
  }
}

describe('guessing', () => {
  test('costs nothing three times, then 2, 4, 8 ... seconds, and never more than 60', () => {
    const waits: number[] = []
    for (let time = 0; time < 8; time += 1) {
      const seconds = failUntilSlowed('ada')
      waits.push(seconds)
      wait(seconds)
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('is allowed again when its time has come, not a moment earlier', () => {
    failUntilSlowed('ada')
    wait(1.999)
    expect(begin('ada').kind).toBe('slowed')
    wait(0.001)
    expect(begin('ada').kind).toBe('allowed')
  })

  test('at the same time counts each attempt, before any is decided', () => {
    const kinds = Array.from({ length: 6 }, () => begin('ada').kind)
    expect(kinds).toEqual(['allowed', 'allowed', 'allowed', 'slowed', 'slowed', 'slowed'])
  })

  test('with another case or normal form of a name is guessing for the same user', () => {
    for (const name of ['Zoë', 'ZOË', 'zoe\u0308']) begin(name)
    expect(begin('zoë').kind).toBe('slowed')
  })

  test('with many names is slowed for the origin, and leaves other origins alone', () => {
    for (let index = 0; index < 10; index += 1) expect(begin(`user${index}`).kind).toBe('allowed')
    expect(begin('somebody')).toEqual({ kind: 'slowed', seconds: 2 })
    expect(begin('somebody', 'window').kind).toBe('allowed')
  })

  test('with an account of his own in between does not reset the origin', () => {
    const outcomes: string[] = []
    for (let index = 0; index < 30; index += 1) {
      begin(`victim${index}`)
      const own = begin('mallory')
      if (own.kind === 'allowed') own.succeeded()
      outcomes.push(own.kind)
    }
    expect(outcomes).toContain('slowed')
  })

  test('is forgotten after a right password, for that user', () => {
    for (let index = 0; index < 2; index += 1) begin('ada')
    const right = begin('ada')
    if (right.kind === 'allowed') right.succeeded()
    expect(Array.from({ length: 3 }, () => begin('ada').kind)).toEqual(['allowed', 'allowed', 'allowed'])
  })

  test('that nobody could decide takes back itself, and nothing before it', () => {
    begin('ada')
    begin('ada')
    for (let index = 0; index < 5; index += 1) {
      const undecided = begin('ada')
      if (undecided.kind === 'allowed') undecided.undecided()
    }
    begin('ada')
    expect(begin('ada').kind).toBe('slowed')
  })

  test('is forgotten after a quarter of an hour', () => {
    failUntilSlowed('ada')
    wait(15 * 60)
    expect(begin('ada').kind).toBe('allowed')
  })

  test('with ever new names fills no memory: the oldest are forgotten', () => {
    failUntilSlowed('first')
    for (let index = 0; index < 4_000; index += 1) begin(`name${index}`, `origin${index}`)
    expect(begin('first', 'another origin').kind).toBe('slowed')
    for (let index = 0; index < 10_000; index += 1) begin(`other${index}`, `other${index}`)
    expect(begin('first', 'a third origin').kind).toBe('allowed')
  })
})
