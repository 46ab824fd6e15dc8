import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { FormRow } from '../../../components/form-row.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface OwnedRowProps {
  readonly label: string
  readonly value: ReactNode
  readonly help?: string | undefined
  /** The directory that owns the value; null where it is not to be edited here for another reason. */
  readonly owner: string | null
}

/** A value that is read here and changed elsewhere: text, not a field that looks broken. */
export function OwnedRow({ label, value, help, owner }: OwnedRowProps) {
  const { common, userProperties } = useText()
  return (
    <FormRow label={label} labels="group" help={help}>
      {() => (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'start', pt: { md: '6px' } }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{value === '' ? common.none : value}</Box>
          {owner !== null && (
            <Typography component="span" color="textSecondary" sx={from}>
              <LockIcon aria-hidden sx={{ fontSize: 16, flexShrink: 0 }} />
              {userProperties.fromDirectory(owner)}
            </Typography>
          )}
        </Box>
      )}
    </FormRow>
  )
}

const from = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.5,
  maxWidth: '40%',
  overflowWrap: 'anywhere',
} as const
