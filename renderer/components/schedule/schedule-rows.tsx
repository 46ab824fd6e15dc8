import type { Ref } from 'react'
import { useText } from '../../text/text-context.tsx'
import { SelectRow } from '../select-row.tsx'
import { ScheduleFields, type ScheduleFieldsProps } from './schedule-fields.tsx'

const kinds = ['off', 'interval', 'daily', 'weekly'] as const

export interface ScheduleRowsProps extends ScheduleFieldsProps {
  readonly kindRef?: Ref<HTMLInputElement>
}

/** Whether and how it repeats, and the fields of that way. */
export function ScheduleRows({ kindRef, ...fields }: ScheduleRowsProps) {
  const { dialog } = useText().schedule
  return (
    <>
      <SelectRow
        name="kind"
        label={dialog.kind}
        value={fields.choice.kind}
        options={kinds.map((kind) => ({ value: kind, label: dialog.kinds[kind] }))}
        onChange={(kind) => fields.onChange({ kind })}
        {...(kindRef === undefined ? {} : { inputRef: kindRef })}
      />
      <ScheduleFields {...fields} />
    </>
  )
}
