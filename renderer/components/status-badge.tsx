import CancelIcon from '@mui/icons-material/CancelOutlined'
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import PauseCircleIcon from '@mui/icons-material/PauseCircleOutlined'
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlineOutlined'
import SyncIcon from '@mui/icons-material/SyncOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type StatusTone = 'ok' | 'info' | 'warning' | 'failed' | 'held' | 'running' | 'cancelled' | 'none'

const looks = {
  ok: { Icon: CheckCircleIcon, color: 'success.main' },
  info: { Icon: InfoIcon, color: 'info.main' },
  warning: { Icon: WarningIcon, color: 'warning.main' },
  failed: { Icon: ErrorIcon, color: 'error.main' },
  held: { Icon: PauseCircleIcon, color: 'warning.main' },
  running: { Icon: SyncIcon, color: 'primary.main' },
  cancelled: { Icon: CancelIcon, color: 'text.secondary' },
  none: { Icon: RemoveCircleIcon, color: 'text.secondary' },
} as const

/** An icon and a word: the colour only helps. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const { Icon, color } = looks[tone]
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, minWidth: 0, verticalAlign: 'middle' }}>
      <Icon aria-hidden sx={{ fontSize: 18, color, flexShrink: 0, mt: '1px' }} />
      <span>{children}</span>
    </Box>
  )
}
