import { useEffect, useRef } from 'react'
import { useRuns } from '../api/active-runs.tsx'
import { useAnnounce } from '../components/live-region.tsx'
import { useText } from '../text/text-context.tsx'

/** Says that a run has ended, and how, to those who do not see its bar vanish. */
export function useAnnounceEndedRuns(): void {
  const { domain, runs: words } = useText()
  const { runs } = useRuns()
  const announce = useAnnounce()
  const seenRunning = useRef(new Set<string>())
  useEffect(() => {
    for (const tracked of runs.values()) {
      if (tracked.kind === 'running') seenRunning.current.add(tracked.runId)
      else if (seenRunning.current.delete(tracked.runId)) {
        announce(words.ended(tracked.run.directory, domain.outcomes[tracked.run.outcome]))
      }
    }
  }, [announce, domain, runs, words])
}
