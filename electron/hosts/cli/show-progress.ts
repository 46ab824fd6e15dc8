import type { RunPhase, RunProgress } from '../../../shared/domain/sync-run.ts'
import type { Console } from '../../compose.ts'
import type { Terminal } from './terminal.ts'

/** One line on standard error for each phase, and for each quarter of one whose size is known. */
export function showProgress(subscribe: Console['subscribe'], terminal: Terminal): () => void {
  let shown: { readonly phase: RunPhase; readonly quarter: number } | null = null
  return subscribe((event) => {
    if (event.kind !== 'run-progress') return
    const { phase } = event.progress
    const quarter = quarterOf(event.progress)
    if (shown?.phase === phase && shown.quarter === quarter) return
    shown = { phase, quarter }
    terminal.note(describeProgress(event.progress))
  })
}

const quarterOf = ({ done, total }: RunProgress): number =>
  total === null || total === 0 ? 0 : Math.floor((done / total) * 4)

const describeProgress = ({ phase, done, total }: RunProgress): string => {
  if (total !== null) return `${phase} ${done} of ${total}`
  return done === 0 ? `${phase} ...` : `${phase} ${done} ...`
}
