import { describe, expect, test } from 'vitest'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import { describeProblem } from '../../shared/errors/problem.ts'
import type { ConsoleBridge, ConsoleEvent } from '../../shared/ipc/contract.ts'
import type { RunState } from '../../shared/ipc/synchronization-calls.ts'
import { createRunTracker } from './run-tracker.ts'

const summary = (id: string, outcome: RunSummary['outcome']): RunSummary => ({
  id,
  directory: 'main',
  mode: 'test',
  outcome,
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: null,
  counts: null,
  fingerprint: null,
  holds: [],
  warnings: [],
  problem: null,
  origin: 'window',
})
const state = (id: string, outcome: RunSummary['outcome'], done = 0): RunState => ({
  run: summary(id, outcome),
  progress: outcome === 'running' ? { phase: 'reading', done, total: null } : null,
  diagnosis: null,
})
const progress = (runId: string, done: number): ConsoleEvent => ({
  kind: 'run-progress',
  runId,
  progress: { phase: 'reading', done, total: null },
})
const ended = (runId: string): ConsoleEvent => ({
  kind: 'run-ended',
  runId,
  run: summary(runId, 'planned'),
  diagnosis: null,
})

/** A program with these runs, whose events the test emits. */
function program(states: Map<string, RunState>) {
  const listeners = new Set<(event: ConsoleEvent) => void>()
  const asked: string[] = []
  const answer = (name: string, input: { runId?: string }): unknown => {
    asked.push(`${name} ${input.runId ?? ''}`.trim())
    if (name === 'synchronization.active') {
      return { ok: true, value: [...states.values()].filter(({ run }) => run.outcome === 'running') }
    }
    const value = states.get(input.runId ?? '')
    return value === undefined ? { ok: false, error: describeProblem('run-unknown', 'settings') } : { ok: true, value }
  }
  const bridge = {
    invoke: (name: string, input: object) => Promise.resolve(answer(name, input)),
    subscribe: (listener: (event: ConsoleEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as ConsoleBridge
  return { bridge, asked, emit: (event: ConsoleEvent) => listeners.forEach((listener) => listener(event)) }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('the runs that a page knows', () => {
  test('a last event that overtakes the answer to the start is not undone by that answer', async () => {
    const { bridge, emit } = program(new Map([['t1', state('t1', 'running')]]))
    const tracker = createRunTracker(bridge)
    tracker.listen(() => undefined)
    emit(ended('t1'))
    await tracker.track('t1')
    emit(progress('t1', 5))
    expect(tracker.runs().get('t1')).toMatchObject({ kind: 'ended', run: { outcome: 'planned' } })
  })

  test('newer progress is not undone by an older state', async () => {
    const { bridge, emit } = program(new Map([['t1', state('t1', 'running', 1)]]))
    const tracker = createRunTracker(bridge)
    tracker.listen(() => undefined)
    const tracked = tracker.track('t1')
    emit(progress('t1', 50))
    await tracked
    expect(tracker.runs().get('t1')).toMatchObject({ kind: 'running', run: { id: 't1' }, progress: { done: 50 } })
  })

  test('a run that someone else has started is asked for once', async () => {
    const { bridge, emit, asked } = program(new Map([['9', state('9', 'running')]]))
    const tracker = createRunTracker(bridge)
    tracker.listen(() => undefined)
    emit(progress('9', 1))
    emit(progress('9', 2))
    await settled()
    expect(asked).toEqual(['synchronization.state 9'])
    expect(tracker.runs().get('9')).toMatchObject({ run: { directory: 'main' }, progress: { done: 2 } })
  })

  test('a run that ended while the connection was away is found ended', async () => {
    const states = new Map([['9', state('9', 'running')]])
    const { bridge } = program(states)
    const tracker = createRunTracker(bridge)
    await tracker.refresh()
    expect(tracker.runs().get('9')?.kind).toBe('running')
    states.set('9', state('9', 'applied'))
    await tracker.refresh()
    expect(tracker.runs().get('9')?.kind).toBe('ended')
  })

  test('a run that the restarted program does not know is forgotten', async () => {
    const states = new Map([['t1', state('t1', 'running')]])
    const { bridge } = program(states)
    const tracker = createRunTracker(bridge)
    await tracker.refresh()
    states.clear()
    await tracker.refresh()
    expect([...tracker.runs().keys()]).toEqual([])
  })

  test('the end of a run is told once, and no more after listening has ended', () => {
    const { bridge, emit } = program(new Map())
    const tracker = createRunTracker(bridge)
    let ends = 0
    const stop = tracker.listen(() => (ends += 1))
    emit(ended('1'))
    stop()
    emit(ended('2'))
    expect(ends).toBe(1)
  })
})
