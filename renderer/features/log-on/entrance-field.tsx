import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Box from '@mui/material/Box'
import { useId, type ReactNode } from 'react'
import type { FieldWiring } from '../../components/form-row.tsx'

export interface EntranceFieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly children: (wiring: Pick<FieldWiring, 'id' | 'describedBy' | 'invalid'>) => ReactNode
}

/** A field with its label above it, as the card is narrow. */
export function EntranceField({ label, help, error, children }: EntranceFieldProps) {
  const id = useId()
  const helpId = `${id}help`
  const shown = error ?? help
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.25 }}>
      <FormLabel htmlFor={id} sx={{ color: 'text.primary' }}>
        {label}
      </FormLabel>
      {children({ id, describedBy: shown === undefined ? undefined : helpId, invalid: error !== undefined })}
      {shown !== undefined && (
        <FormHelperText id={helpId} error={error !== undefined}>
          {shown}
        </FormHelperText>
      )}
    </Box>
  )
}
