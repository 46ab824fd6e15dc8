import Typography from '@mui/material/Typography'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { HoldReason } from '../../../../shared/domain/sync-plan.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import type { Format } from '../../../text/format.ts'
import type { Texts } from '../../../text/texts.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'

export interface HoldReasonsProps {
  readonly holds: readonly HoldReason[]
  readonly deletions: number
}

/** Why a plan waits, and what is kept if it is confirmed. */
export function HoldReasons({ holds, deletions }: HoldReasonsProps) {
  const { run } = useText().directoryServices
  const texts = useText()
  const format = useFormat()
  if (holds.length === 0) return null
  return (
    <MessagePanel tone="held" title={run.holdTitle}>
      {holds.map((hold) => (
        <Typography key={hold.kind}>{describeHold(hold, texts, format)}</Typography>
      ))}
      {deletions > 0 && <Typography>{run.deletionConsequence}</Typography>}
    </MessagePanel>
  )
}

function describeHold(hold: HoldReason, { directoryServices }: Texts, { number }: Format): string {
  const { holds } = directoryServices.run
  switch (hold.kind) {
    case 'no-users-read':
      return holds.noUsersRead
    case 'deletion-limit':
      return holds.deletionLimit(number(hold.deletions), number(hold.usersOfDirectory), number(hold.limit))
    case 'unidentified-records':
      return holds.unidentified(hold.records, number(hold.deletions))
    case 'plan-changed':
      return holds.planChanged
    default:
      return assertNever(hold)
  }
}
