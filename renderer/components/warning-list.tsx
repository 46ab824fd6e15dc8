import Box from '@mui/material/Box'
import { isRemark } from '../../shared/domain/notice-texts.ts'
import type { SyncWarning } from '../../shared/domain/directory-snapshot.ts'
import { describeWarningText } from '../text/describe.ts'
import { useText } from '../text/text-context.tsx'
import { StatusBadge } from './status-badge.tsx'

export interface WarningListProps {
  readonly label: string
  readonly warnings: readonly SyncWarning[]
}

/** What an administrator should know although the run went on. */
export function WarningList({ label, warnings }: WarningListProps) {
  const texts = useText()
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
      {warnings.map((warning, place) => (
        <Box component="li" key={`${warning.code} ${place}`} sx={{ py: 0.25 }}>
          <StatusBadge tone={isRemark(warning) ? 'info' : 'warning'}>{describeWarningText(texts, warning)}</StatusBadge>
        </Box>
      ))}
    </Box>
  )
}
