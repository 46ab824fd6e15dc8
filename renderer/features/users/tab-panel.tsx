import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export interface TabPanelProps {
  readonly id: string
  readonly labelledBy: string
  readonly children: ReactNode
}

export function TabPanel({ id, labelledBy, children }: TabPanelProps) {
  return (
    <Box
      role="tabpanel"
      id={id}
      aria-labelledby={labelledBy}
      sx={{ flex: '1 0 auto', minHeight: { xs: 560, md: 360 }, height: 0, display: 'flex', flexDirection: 'column' }}
    >
      {children}
    </Box>
  )
}
