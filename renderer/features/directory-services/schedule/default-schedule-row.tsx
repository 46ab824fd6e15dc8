import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { Schedule } from '../../../../shared/domain/schedule.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { describeSchedule } from '../../../text/describe-schedule.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'

export interface DefaultScheduleRowProps {
  readonly schedule: Schedule
  readonly onUse: () => void
}

/** Offered, never taken by itself: a directory that is off on purpose would run after a look at its schedule. */
export function DefaultScheduleRow({ schedule, onUse }: DefaultScheduleRowProps) {
  const texts = useText()
  const format = useFormat()
  const { dialog } = texts.schedule
  return (
    <FormRow
      labels="group"
      label={dialog.fromSettings}
      aside={
        <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={onUse}>
          {dialog.useIt}
        </Button>
      }
    >
      {() => <Typography sx={{ pt: '6px' }}>{describeSchedule(texts, schedule, format)}</Typography>}
    </FormRow>
  )
}
