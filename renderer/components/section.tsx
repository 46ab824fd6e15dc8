import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'

export interface SectionProps {
  readonly title: string
  /** At most one sentence. */
  readonly description?: ReactNode
  /** At the right of the heading. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a page or dialog with its own heading, found by that name. */
export function Section({ title, description, aside, children }: SectionProps) {
  const titleId = useId()
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ pt: 2, pb: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography variant="h2" id={titleId}>
          {title}
        </Typography>
        {aside}
      </Box>
      {description !== undefined && (
        <Typography color="textSecondary" sx={{ maxWidth: '80ch', mt: 0.25 }}>
          {description}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, mt: 1.25 }}>{children}</Box>
    </Box>
  )
}
