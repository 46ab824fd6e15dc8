import { useState } from 'react'
import type { Schedule } from '../../../shared/domain/schedule.ts'
import { useCallMutation, useInvalidateCalls } from '../../api/use-call.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useAnnounce } from '../../components/live-region.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { choiceOf, scheduleOf, type ScheduleChoice } from '../../components/schedule/schedule-choice.ts'
import { ScheduleRows } from '../../components/schedule/schedule-rows.tsx'
import { useText } from '../../text/text-context.tsx'

export interface DefaultScheduleDialogProps {
  readonly present: Schedule | null
  readonly timeZone: string
  readonly onClose: () => void
}

export function DefaultScheduleDialog({ present, timeZone, onClose }: DefaultScheduleDialogProps) {
  const { defaultSchedule: text } = useText().settings
  const [choice, setChoice] = useState<ScheduleChoice>(() => choiceOf(present, null))
  const saving = useCallMutation('schedule.saveDefault')
  const invalidate = useInvalidateCalls()
  const announce = useAnnounce()
  const schedule = scheduleOf(choice)
  const tellSaved = async (): Promise<void> => {
    await invalidate('schedule.list')
    announce(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.title}
      explanation={text.description}
      submitLabel={text.save}
      canSubmit={schedule !== undefined}
      busy={saving.isPending}
      width="md"
      onSubmit={() => {
        if (schedule !== undefined) saving.mutate({ schedule }, { onSuccess: () => void tellSaved() })
      }}
      onClose={onClose}
    >
      <ScheduleRows
        choice={choice}
        timeZone={timeZone}
        onChange={(changes) => setChoice((known) => ({ ...known, ...changes }))}
      />
      {saving.error !== null && <ProblemPanel problem={saving.error.problem} />}
    </FormDialog>
  )
}
