import { beforeEach, describe, expect, test } from 'vitest'
import { createSessions, type Session } from './sessions.ts'

let time: number
let ended: string[]

beforeEach(() => {
  time = 0
  ended = []
})

const ada: Session = { userId: 1, userName: 'ada', role: 'administrator' }
const sessionsWith = (idleMs: number | null) =>
  createSessions({ idleMs, now: () => time, onEnded: (key, reason) => void ended.push(`${key} ${reason}`) })

describe('a session', () => {
  test('belongs to its page alone', () => {
    const sessions = sessionsWith(1000)
    sessions.open('one', ada)
    expect(sessions.use('one')).toEqual(ada)
    expect(sessions.use('two')).toBeNull()
  })

  test('ends after idleness, and use puts the end off; a look does not', () => {
    const sessions = sessionsWith(1000)
    sessions.open('one', ada)
    time = 999
    expect(sessions.use('one')).toEqual(ada)
    time = 1998
    expect(sessions.peek('one')).toEqual(ada)
    time = 1999
    expect(sessions.use('one')).toBeNull()
    expect(ended).toEqual(['one idle'])
  })

  test('ends without being asked for', () => {
    const sessions = sessionsWith(1000)
    sessions.open('one', ada)
    time = 500
    sessions.open('two', ada)
    time = 1000
    sessions.endIdle()
    expect(ended).toEqual(['one idle'])
  })

  test('without a limit never ends by itself', () => {
    const sessions = sessionsWith(null)
    sessions.open('one', ada)
    time = Number.MAX_SAFE_INTEGER
    sessions.endIdle()
    expect(sessions.use('one')).toEqual(ada)
    expect(ended).toEqual([])
  })

  test('is told to have ended once', () => {
    const sessions = sessionsWith(1000)
    sessions.open('one', ada)
    sessions.end('one', 'logged-off')
    sessions.end('one', 'withdrawn')
    expect(ended).toEqual(['one logged-off'])
    expect(sessions.use('one')).toBeNull()
  })
})
