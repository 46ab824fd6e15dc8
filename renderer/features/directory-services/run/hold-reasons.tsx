import Typography from '@mui/material/Typography'
import type { HoldReason } from '../../../../shared/domain/sync-plan.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { describeHold } from '../../../text/describe.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'

export interface HoldReasonsProps {
  readonly holds: readonly HoldReason[]
  readonly deletions: number
}

/** Why a plan waits, and what is kept if it is confirmed. */
export function HoldReasons({ holds, deletions }: HoldReasonsProps) {
  const { run } = useText().directoryServices
  const texts = useText()
  const { number } = useFormat()
  if (holds.length === 0) return null
  return (
    <MessagePanel tone="held" title={run.holdTitle}>
      {holds.map((hold) => (
        <Typography key={hold.kind}>{describeHold(texts, hold, number)}</Typography>
      ))}
      {deletions > 0 && <Typography>{run.deletionConsequence}</Typography>}
    </MessagePanel>
  )
}
