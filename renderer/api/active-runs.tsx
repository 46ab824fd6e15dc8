import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import type { ConsoleBridge, InputOf, OutputOf } from '../../shared/ipc/contract.ts'
import { useBridge, useConnectionState } from './bridge-context.tsx'
import { createRunTracker, type RunTracker } from './run-tracker.ts'
import type { TrackedRun, TrackedRuns } from './tracked-runs.ts'
import { useInvalidateCalls } from './use-call.ts'

type Started = CallAnswer<OutputOf<'synchronization.test'>>

export interface Runs {
  readonly runs: TrackedRuns
  /** Starts Test Settings with the values on screen. The answer is there at once; the run goes on. */
  readonly startTest: (input: InputOf<'synchronization.test'>) => Promise<Started>
  readonly startSynchronization: (input: InputOf<'synchronization.synchronize'>) => Promise<Started>
  readonly cancel: (runId: string) => void
}

const RunsContext = createContext<Runs | null>(null)

export function useRuns(): Runs {
  const runs = use(RunsContext)
  if (runs === null) throw new Error('ActiveRunsProvider is missing')
  return runs
}

/** One run with its progress, or null where no run of this id was seen since the page was loaded. */
export function useRun(runId: string | null): TrackedRun | null {
  const { runs } = useRuns()
  return runId === null ? null : (runs.get(runId) ?? null)
}

/** The runs that go on now. */
export function useActiveRuns(): readonly TrackedRun[] {
  const { runs } = useRuns()
  return useMemo(() => [...runs.values()].filter((run) => run.kind === 'running'), [runs])
}

/** Knows every run while the page lives, whichever screen is shown: leaving a screen never ends or loses a run. */
export function ActiveRunsProvider({ children }: { children: ReactNode }) {
  const bridge = useBridge()
  const [tracker] = useState(() => createRunTracker(bridge))
  const runs = useSyncExternalStore(tracker.onChange, tracker.runs)
  useTracking(tracker)
  const value = useMemo<Runs>(() => ({ runs, ...runCalls(bridge, tracker) }), [bridge, runs, tracker])
  return <RunsContext value={value}>{children}</RunsContext>
}

function runCalls(bridge: ConsoleBridge, tracker: RunTracker): Omit<Runs, 'runs'> {
  const tracked = async (start: Promise<Started>): Promise<Started> => {
    const answer = await start
    if (answer.ok) void tracker.track(answer.value.runId)
    return answer
  }
  return {
    startTest: (input) => tracked(bridge.invoke('synchronization.test', input)),
    startSynchronization: (input) => tracked(bridge.invoke('synchronization.synchronize', input)),
    cancel: (runId) => void bridge.invoke('synchronization.cancel', { runId }),
  }
}

/** Subscribes first and asks for the state then, so that no event falls between; again after a lost connection. */
function useTracking(tracker: RunTracker): void {
  const connectionState = useConnectionState()
  const invalidateCalls = useInvalidateCalls()
  useEffect(
    () =>
      tracker.listen(() => {
        void invalidateCalls('application.overview', 'synchronization.listRuns', 'users.list', 'users.show')
      }),
    [invalidateCalls, tracker],
  )
  useEffect(() => {
    if (connectionState === 'open') void tracker.refresh()
  }, [connectionState, tracker])
}
