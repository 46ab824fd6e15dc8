import Box from '@mui/material/Box'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { useId, type ReactNode } from 'react'

/** What a row gives to its field, so that both are found by the label and the help is read with the field. */
export interface FieldWiring {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** What every row takes. */
export interface RowProps {
  readonly label: string
  /** One line; where a field is not plain: what it is for, its unit, an example. */
  readonly help?: ReactNode
  readonly error?: string | undefined
  /** Buttons right of the field. */
  readonly aside?: ReactNode
}

export interface FormRowProps extends RowProps {
  /** `field` for one input; `group` where several controls share the label. */
  readonly labels?: 'field' | 'group'
  readonly children: (wiring: FieldWiring) => ReactNode
}

/** Left of its field in one column; above it where the window is narrow or the text is large. */
const columns = { xs: 'minmax(0, 1fr)', md: '220px minmax(0, 560px)' }

/** A label, its field and what is said about it. Wrong input is said below the field, in words. */
export function FormRow({ label, help, error, aside, labels = 'field', children }: FormRowProps) {
  const id = useId()
  const labelId = `${id}label`
  const helpId = `${id}help`
  const errorId = `${id}error`
  const describedBy = [error === undefined ? '' : errorId, help === undefined ? '' : helpId].filter(Boolean).join(' ')
  const isGroup = labels === 'group'
  return (
    <Box
      {...(isGroup ? { role: 'group', 'aria-labelledby': labelId } : {})}
      sx={{ display: 'grid', gridTemplateColumns: columns, columnGap: 2, rowGap: 0.25, alignItems: 'start' }}
    >
      <FormLabel
        id={labelId}
        {...(isGroup ? { component: 'span' } : { htmlFor: id })}
        sx={{ color: 'text.primary', minHeight: { md: 32 }, pt: { md: '6px' } }}
      >
        {label}
      </FormLabel>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {children({ id, labelId, describedBy: describedBy || undefined, invalid: error !== undefined })}
          </Box>
          {aside}
        </Box>
        {error !== undefined && (
          <FormHelperText id={errorId} error>
            {error}
          </FormHelperText>
        )}
        {help !== undefined && <FormHelperText id={helpId}>{help}</FormHelperText>}
      </Box>
    </Box>
  )
}
