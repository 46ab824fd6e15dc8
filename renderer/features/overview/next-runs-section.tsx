import type { ScheduleStatus } from '../../../shared/domain/schedule.ts'
import { useSchedules } from '../../api/use-schedules.ts'
import { FactList } from '../../components/fact-list.tsx'
import { Section } from '../../components/section.tsx'
import { describeSchedule } from '../../text/describe-schedule.ts'
import { useFormat, useText } from '../../text/text-context.tsx'

/** When each directory is synchronized next, the first first; nothing where none has a schedule. */
export function NextRunsSection() {
  const texts = useText()
  const format = useFormat()
  const coming = (useSchedules()?.directories ?? []).filter(isComing).toSorted(byTime)
  if (coming.length === 0) return null
  return (
    <Section title={texts.schedule.nextRuns}>
      <FactList
        facts={coming.map(({ directory, schedule, nextRun }) => ({
          name: directory,
          value: `${format.dateTime(nextRun)} · ${describeSchedule(texts, schedule, format)}`,
        }))}
      />
    </Section>
  )
}

type ComingRun = ScheduleStatus & {
  readonly schedule: NonNullable<ScheduleStatus['schedule']>
  readonly nextRun: string
}

const isComing = (status: ScheduleStatus): status is ComingRun => status.schedule !== null && status.nextRun !== null

const byTime = (one: ComingRun, other: ComingRun): number => Date.parse(one.nextRun) - Date.parse(other.nextRun)
