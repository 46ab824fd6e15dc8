import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ScheduleStatus } from '../../../../shared/domain/schedule.ts'
import { useSchedules } from '../../../api/use-schedules.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { Section } from '../../../components/section.tsx'
import { describeSchedule } from '../../../text/describe-schedule.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { ExternalScheduleDialog } from './external-schedule-dialog.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { ScheduleNotice } from './schedule-notice.tsx'

/** When this directory is synchronized by itself. It is kept at once, beside what the page saves. */
export function ScheduleSection({ directory }: { directory: string }) {
  const { schedule: text } = useText()
  const schedules = useSchedules()
  const [open, setOpen] = useState(false)
  const [external, setExternal] = useState<Pick<ScheduleStatus, 'directory' | 'schedule'> | null>(null)
  const status = schedules?.directories.find((found) => found.directory === directory)
  return (
    <Section title={text.title}>
      <FormRow
        labels="group"
        label={text.label}
        aside={
          <Button
            variant="outlined"
            sx={{ flexShrink: 0 }}
            disabled={status === undefined}
            onClick={() => setOpen(true)}
          >
            {text.change}
          </Button>
        }
      >
        {() => <ScheduleSummary status={status} />}
      </FormRow>
      {schedules?.keptBy === 'elsewhere' && <MessagePanel tone="info" title={text.keptElsewhere} />}
      {status?.note != null && <ScheduleNotice note={status.note} />}
      {schedules !== undefined && status !== undefined && open && (
        <ScheduleDialog
          status={status}
          timeZone={schedules.timeZone}
          defaultSchedule={schedules.defaultSchedule}
          onExternal={(schedule) => {
            setOpen(false)
            setExternal({ directory, schedule })
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {external !== null && <ExternalScheduleDialog {...external} onClose={() => setExternal(null)} />}
    </Section>
  )
}

function ScheduleSummary({ status }: { status: ScheduleStatus | undefined }) {
  const texts = useText()
  const format = useFormat()
  if (status === undefined) return <Typography sx={line}>{texts.schedule.saveFirst}</Typography>
  if (status.schedule === null) return <Typography sx={line}>{texts.schedule.off}</Typography>
  return (
    <Box sx={line}>
      <Typography>{describeSchedule(texts, status.schedule, format)}</Typography>
      {status.nextRun !== null && (
        <Typography color="textSecondary">{texts.schedule.nextRun(format.dateTime(status.nextRun))}</Typography>
      )}
    </Box>
  )
}

/** On one line with the label and the button. */
const line = { pt: '6px' } as const
