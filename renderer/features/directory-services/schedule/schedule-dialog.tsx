import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, useState } from 'react'
import type { Schedule, ScheduleStatus } from '../../../../shared/domain/schedule.ts'
import { useCallMutation, useInvalidateCalls } from '../../../api/use-call.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useAnnounce } from '../../../components/live-region.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { choiceOf, scheduleOf, type ScheduleChoice } from '../../../components/schedule/schedule-choice.ts'
import { ScheduleRows } from '../../../components/schedule/schedule-rows.tsx'
import { useText } from '../../../text/text-context.tsx'
import { DefaultScheduleRow } from './default-schedule-row.tsx'

export interface ScheduleDialogProps {
  readonly status: ScheduleStatus
  readonly timeZone: string
  /** Of the settings. */
  readonly defaultSchedule: Schedule | null
  /** Shows how the system would do it instead, at the times that are chosen. */
  readonly onExternal: (schedule: Schedule | null) => void
  readonly onClose: () => void
}

export function ScheduleDialog(props: ScheduleDialogProps) {
  const { status, timeZone, defaultSchedule, onExternal, onClose } = props
  const { schedule: text } = useText()
  const [choice, setChoice] = useState<ScheduleChoice>(() => choiceOf(status.schedule, defaultSchedule))
  const kindRef = useRef<HTMLInputElement>(null)
  const saving = useSaveSchedule(onClose)
  const schedule = scheduleOf(choice)
  const change = (changes: Partial<ScheduleChoice>): void => setChoice((present) => ({ ...present, ...changes }))
  return (
    <FormDialog
      title={text.dialog.title(status.directory)}
      explanation={text.dialog.explanation}
      submitLabel={text.dialog.save}
      canSubmit={schedule !== undefined}
      busy={saving.isPending}
      width="md"
      onSubmit={() => {
        if (schedule !== undefined) saving.save({ directory: status.directory, schedule })
      }}
      onClose={onClose}
    >
      <ScheduleRows choice={choice} timeZone={timeZone} onChange={change} kindRef={kindRef} />
      {choice.kind === 'off' && defaultSchedule !== null && (
        <DefaultScheduleRow
          schedule={defaultSchedule}
          onUse={() => {
            // The button goes away, and the focus with it.
            kindRef.current?.focus()
            change(defaultSchedule)
          }}
        />
      )}
      {saving.error !== null && <ProblemPanel problem={saving.error.problem} />}
      <Box>
        <Button variant="outlined" onClick={() => onExternal(schedule ?? null)}>
          {text.external}
        </Button>
      </Box>
    </FormDialog>
  )
}

function useSaveSchedule(onSaved: () => void) {
  const { dialog } = useText().schedule
  const announce = useAnnounce()
  const invalidateCalls = useInvalidateCalls()
  const { mutate, isPending, error } = useCallMutation('schedule.save')
  const save = (input: Parameters<typeof mutate>[0]): void =>
    mutate(input, {
      onSuccess: () => {
        void invalidateCalls('schedule.list')
        announce(dialog.saved)
        onSaved()
      },
    })
  return { save, isPending, error }
}
