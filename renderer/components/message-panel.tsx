import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { StatusBadge } from './status-badge.tsx'

export interface MessagePanelProps {
  readonly tone: 'info' | 'warning' | 'failed' | 'held' | 'ok'
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `alert` is spoken at once, for what comes up while the page is shown. */
  readonly announce?: 'silent' | 'alert'
}

const edges = {
  info: 'info.main',
  warning: 'warning.main',
  failed: 'error.main',
  held: 'warning.main',
  ok: 'success.main',
} as const

/** A message that stays until its reason is gone. Its buttons stand at the right where there is room. */
export function MessagePanel({ tone, title, children, actions, announce = 'silent' }: MessagePanelProps) {
  return (
    <Box
      {...(announce === 'alert' ? { role: 'alert' } : {})}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: edges[tone],
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 1.5,
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 600 }}>
          <StatusBadge tone={tone}>{title}</StatusBadge>
        </Box>
        {children !== undefined && <Box sx={{ pl: 3, mt: 0.25 }}>{children}</Box>}
      </Box>
      {actions !== undefined && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  )
}
