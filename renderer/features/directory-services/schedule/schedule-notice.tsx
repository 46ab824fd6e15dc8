import Button from '@mui/material/Button'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { ScheduleNote } from '../../../../shared/domain/schedule.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useNavigation } from '../../../components/navigation.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'

/** What became of a time at which no ordinary run came. */
export function ScheduleNotice({ note }: { note: ScheduleNote }) {
  const { notes } = useText().schedule
  const due = useFormat().dateTime(note.due)
  switch (note.kind) {
    case 'missed':
      return <MessagePanel tone="info" title={notes.missed(due)} />
    case 'skipped':
      return <MessagePanel tone="info" title={notes.skipped(due)} />
    case 'not-started':
      return <MessagePanel tone="failed" title={notes.notStarted(due)} />
    case 'still-held':
      return <MessagePanel tone="held" title={notes.stillHeld(due)} actions={<ShowPlan runId={note.runId} />} />
    default:
      return assertNever(note)
  }
}

function ShowPlan({ runId }: { runId: string }) {
  const { notes } = useText().schedule
  const { navigate } = useNavigation()
  return (
    <Button variant="outlined" onClick={() => navigate({ page: 'synchronizations', runId })}>
      {notes.showPlan}
    </Button>
  )
}
