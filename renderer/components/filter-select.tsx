import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import type { SelectOption } from './select-row.tsx'
import { useListPlace } from './use-list-place.ts'

export interface FilterSelectProps<Value extends string> {
  /** What it filters by, for screen readers. */
  readonly label: string
  /** What the choice of no filter is called. */
  readonly all: string
  /** null: no filter. */
  readonly value: Value | null
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value | null) => void
}

/** One value or all of them, above a table. */
export function FilterSelect<Value extends string>({ label, all, value, options, onChange }: FilterSelectProps<Value>) {
  const place = useListPlace()
  const choose = (chosen: string): void => onChange(options.find((option) => option.value === chosen)?.value ?? null)
  return (
    <Select<string>
      value={value ?? ''}
      displayEmpty
      onChange={(event) => choose(event.target.value)}
      sx={{ minWidth: 150, maxWidth: 240 }}
      {...place}
      SelectDisplayProps={{ 'aria-label': label }}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </Select>
  )
}
