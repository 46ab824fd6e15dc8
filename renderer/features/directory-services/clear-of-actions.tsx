import Box from '@mui/material/Box'
import type { FocusEvent, ReactNode } from 'react'

/** Room for the action bar, also where its buttons need two lines; px. */
const room = '120px'

/** What gets the focus by keyboard is scrolled to where the action bar does not cover it. */
export function ClearOfActions({ children }: { children: ReactNode }) {
  const scrollClear = ({ target }: FocusEvent): void => {
    // A browser does this by itself for all but fields of several lines. A click must not move what it hits.
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Box
      onFocus={scrollClear}
      sx={{ pb: 2, '& :is(input, textarea, button, [role="combobox"])': { scrollMarginBlock: room } }}
    >
      {children}
    </Box>
  )
}
