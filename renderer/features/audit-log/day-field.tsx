import Box from '@mui/material/Box'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'

export interface DayFieldProps {
  readonly label: string
  /** `2026-11-22`; empty: no day. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** The system's own date field: typed in the order of the country, or chosen from a calendar. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <OutlinedInput id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </Box>
  )
}
