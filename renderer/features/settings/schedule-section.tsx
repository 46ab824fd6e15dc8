import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useSchedules } from '../../api/use-schedules.ts'
import { FormRow } from '../../components/form-row.tsx'
import { Section } from '../../components/section.tsx'
import { describeSchedule } from '../../text/describe-schedule.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DefaultScheduleDialog } from './default-schedule-dialog.tsx'

/** What the schedule of a directory is offered to begin with. It starts nothing. */
export function ScheduleSection() {
  const texts = useText()
  const format = useFormat()
  const schedules = useSchedules()
  const [open, setOpen] = useState(false)
  const { defaultSchedule: text } = texts.settings
  if (schedules === undefined) return null
  const { defaultSchedule: schedule, timeZone } = schedules
  return (
    <Section title={text.title} description={text.description}>
      <FormRow
        labels="group"
        label={text.label}
        aside={
          <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={() => setOpen(true)}>
            {text.change}
          </Button>
        }
      >
        {() => (
          <Typography sx={{ pt: '6px' }}>
            {schedule === null ? text.none : describeSchedule(texts, schedule, format)}
          </Typography>
        )}
      </FormRow>
      {open && <DefaultScheduleDialog present={schedule} timeZone={timeZone} onClose={() => setOpen(false)} />}
    </Section>
  )
}
