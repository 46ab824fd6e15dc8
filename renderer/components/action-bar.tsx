import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export interface ActionBarProps {
  /** Save and Discard. */
  readonly start: ReactNode
  /** What the page is for: tests and runs. */
  readonly end?: ReactNode
}

/** Stays in sight at the bottom of a page that scrolls. */
export function ActionBar({ start, end }: ActionBarProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 'appBar',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        justifyContent: 'space-between',
        mt: 'auto',
        mx: { xs: -2, md: -3 },
        px: { xs: 2, md: 3 },
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
        // In a narrow window the buttons come closer together, so that two lines are enough for them.
        '& button': { px: { xs: 1, md: 1.5 } },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{start}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{end}</Box>
    </Box>
  )
}
