import type { ConsoleBridge } from '../../shared/ipc/contract.ts'
import { withEvent, withoutRun, withStarted, withState, type TrackedRuns } from './tracked-runs.ts'

/** Knows the runs of the program behind the bridge, from its events and from its answers. */
export interface RunTracker {
  readonly runs: () => TrackedRuns
  /** Answers a function that ends the subscription. */
  readonly onChange: (listener: () => void) => () => void
  /** Takes the bridge's events, until the function that it answers is called. */
  readonly listen: (onRunEnded: () => void) => () => void
  /** Asks what goes on now; also for runs that ended while no event could come through. */
  readonly refresh: () => Promise<void>
  /** A run that was just started from here. */
  readonly track: (runId: string) => Promise<void>
}

export function createRunTracker(bridge: ConsoleBridge): RunTracker {
  const listeners = new Set<() => void>()
  let runs: TrackedRuns = new Map()
  const change = (next: TrackedRuns): void => {
    runs = next
    for (const listener of listeners) listener()
  }
  const fetchState = async (runId: string): Promise<void> => {
    const answer = await bridge.invoke('synchronization.state', { runId })
    if (answer.ok) change(withState(runs, answer.value))
    else if (answer.error.code === 'run-unknown') change(withoutRun(runs, runId))
  }
  return {
    runs: () => runs,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    listen: (onRunEnded) =>
      bridge.subscribe((event) => {
        if (event.kind === 'session-ended' || event.kind === 'schedule-changed') return
        const isNew = !runs.has(event.runId)
        change(withEvent(runs, event))
        if (event.kind === 'run-ended') onRunEnded()
        else if (isNew) void fetchState(event.runId)
      }),
    refresh: async () => {
      const active = await bridge.invoke('synchronization.active', {})
      if (active.ok) change(active.value.reduce(withState, runs))
      const running = [...runs.values()].filter((run) => run.kind === 'running')
      await Promise.all(running.map(({ runId }) => fetchState(runId)))
    },
    track: (runId) => {
      change(withStarted(runs, runId))
      return fetchState(runId)
    },
  }
}
