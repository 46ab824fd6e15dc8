import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { RunProgress, RunSummary } from '../../shared/domain/sync-run.ts'
import type { RunEvent, RunState } from '../../shared/ipc/synchronization-calls.ts'

/** What a page knows of a run. `run` is null until the first answer about it is there. */
export type TrackedRun =
  | {
      readonly kind: 'running'
      readonly runId: string
      readonly run: RunSummary | null
      readonly progress: RunProgress | null
    }
  | {
      readonly kind: 'ended'
      readonly runId: string
      readonly run: RunSummary
      readonly diagnosis: Diagnosis | null
    }

export type TrackedRuns = ReadonlyMap<string, TrackedRun>

/** An event may overtake the answer to the call that started the run, so an unknown run is simply taken in. */
export function withEvent(runs: TrackedRuns, event: RunEvent): TrackedRuns {
  const known = runs.get(event.runId)
  if (known?.kind === 'ended') return runs
  if (event.kind === 'run-ended') {
    return withRun(runs, { kind: 'ended', runId: event.runId, run: event.run, diagnosis: event.diagnosis })
  }
  return withRun(runs, {
    kind: 'running',
    runId: event.runId,
    run: known?.run ?? null,
    progress: event.progress,
  })
}

/** A state is older than an event that came while it was fetched: it never brings an ended run back to life. */
export function withState(runs: TrackedRuns, state: RunState): TrackedRuns {
  const { run, progress, diagnosis } = state
  const known = runs.get(run.id)
  if (known?.kind === 'ended') return runs
  if (run.outcome !== 'running') return withRun(runs, { kind: 'ended', runId: run.id, run, diagnosis })
  return withRun(runs, {
    kind: 'running',
    runId: run.id,
    run,
    progress: known?.progress ?? progress,
  })
}

/** A run of which nothing is known yet but that it was started. */
export function withStarted(runs: TrackedRuns, runId: string): TrackedRuns {
  if (runs.has(runId)) return runs
  return withRun(runs, { kind: 'running', runId, run: null, progress: null })
}

const withRun = (runs: TrackedRuns, run: TrackedRun): TrackedRuns => new Map(runs).set(run.runId, run)

/** The program was started anew and knows the run no longer. */
export function withoutRun(runs: TrackedRuns, runId: string): TrackedRuns {
  const others = new Map(runs)
  others.delete(runId)
  return others
}
