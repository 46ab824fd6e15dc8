import { useEffect, useRef } from 'react'
import { useRuns } from '../api/active-runs.tsx'
import { useAnnounce } from '../components/live-region.tsx'
import { describeVerdict } from '../text/describe.ts'
import { useText } from '../text/text-context.tsx'

/** Says that a run has ended, and how, to those who do not see its bar vanish. */
export function useAnnounceEndedRuns(): void {
  const texts = useText()
  const { runs } = useRuns()
  const announce = useAnnounce()
  const seenRunning = useRef(new Set<string>())
  useEffect(() => {
    for (const tracked of runs.values()) {
      if (tracked.kind === 'running') seenRunning.current.add(tracked.runId)
      else if (seenRunning.current.delete(tracked.runId)) {
        announce(texts.runs.ended(tracked.run.directory, describeVerdict(texts, tracked.run)))
      }
    }
  }, [announce, runs, texts])
}
