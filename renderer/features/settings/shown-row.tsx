import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { FormRow } from '../../components/form-row.tsx'

export interface ShownRowProps {
  readonly label: string
  readonly value: string
  readonly help?: string
  readonly aside?: ReactNode
}

/** A value that is only read, in the column of the fields. */
export function ShownRow({ label, value, help, aside }: ShownRowProps) {
  return (
    <FormRow label={label} labels="group" {...(help === undefined ? {} : { help })} aside={aside}>
      {() => <Typography sx={{ pt: { md: '6px' }, overflowWrap: 'anywhere' }}>{value}</Typography>}
    </FormRow>
  )
}
