import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { scheduleIntervals, unknownTimeZone, weekdays } from '../../../shared/domain/schedule.ts'
import { FormRow } from '../form-row.tsx'
import { SelectRow } from '../select-row.tsx'
import { TextRow } from '../text-row.tsx'
import { describeInterval } from '../../text/describe-schedule.ts'
import { useText } from '../../text/text-context.tsx'
import { isTime, toggleDay, type ScheduleChoice } from './schedule-choice.ts'

export interface ScheduleFieldsProps {
  readonly choice: ScheduleChoice
  readonly timeZone: string
  readonly onChange: (changes: Partial<ScheduleChoice>) => void
}

/** The fields of the way that is chosen. */
export function ScheduleFields(props: ScheduleFieldsProps) {
  switch (props.choice.kind) {
    case 'off':
      return null
    case 'interval':
      return <IntervalRow {...props} />
    case 'daily':
      return <TimeRow {...props} />
    case 'weekly':
      return (
        <>
          <DaysRow {...props} />
          <TimeRow {...props} />
        </>
      )
  }
}

function IntervalRow({ choice, onChange }: ScheduleFieldsProps) {
  const texts = useText()
  return (
    <SelectRow
      name="minutes"
      label={texts.schedule.dialog.interval}
      value={String(choice.minutes)}
      options={scheduleIntervals.map((minutes) => ({
        value: String(minutes),
        label: describeInterval(texts, minutes),
      }))}
      onChange={(value) => {
        const minutes = scheduleIntervals.find((interval) => String(interval) === value)
        if (minutes !== undefined) onChange({ minutes })
      }}
    />
  )
}

function TimeRow({ choice, timeZone, onChange }: ScheduleFieldsProps) {
  const { dialog } = useText().schedule
  return (
    <TextRow
      name="time"
      label={dialog.time}
      help={timeZone === unknownTimeZone ? dialog.timeZoneUnknown : dialog.timeHelp(timeZone)}
      error={isTime(choice.time) ? undefined : dialog.timeInvalid}
      value={choice.time}
      onChange={(time) => onChange({ time })}
    />
  )
}

function DaysRow({ choice, onChange }: ScheduleFieldsProps) {
  const { dialog, days } = useText().schedule
  return (
    <FormRow labels="group" label={dialog.days} error={choice.days.length === 0 ? dialog.daysMissing : undefined}>
      {() => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          {weekdays.map((day) => (
            <FormControlLabel
              key={day}
              label={days[day]}
              control={
                <Checkbox
                  name={day}
                  checked={choice.days.includes(day)}
                  onChange={() => onChange({ days: toggleDay(choice.days, day) })}
                />
              }
            />
          ))}
        </Box>
      )}
    </FormRow>
  )
}
