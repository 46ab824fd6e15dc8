import type { RunOutcome } from '../../shared/domain/sync-run.ts'
import { useText } from '../text/text-context.tsx'
import { StatusBadge, type StatusTone } from './status-badge.tsx'

const tones: Readonly<Record<RunOutcome, StatusTone>> = {
  running: 'running',
  planned: 'ok',
  applied: 'ok',
  held: 'held',
  failed: 'failed',
  cancelled: 'cancelled',
  interrupted: 'warning',
}

export function OutcomeBadge({ outcome }: { outcome: RunOutcome }) {
  const { domain } = useText()
  return <StatusBadge tone={tones[outcome]}>{domain.outcomes[outcome]}</StatusBadge>
}
