import CloseIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import IconButton from '@mui/material/IconButton'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface ChosenGroupsProps {
  readonly chosen: readonly string[]
  readonly missing: readonly string[]
  readonly onRemove: (group: string) => void
}

export function ChosenGroups({ chosen, missing, onRemove }: ChosenGroupsProps) {
  const { groups } = useText().directoryServices
  if (chosen.length === 0) return <Typography sx={{ pt: '6px' }}>{groups.everybody}</Typography>
  return (
    <Box component="ul" aria-label={groups.group} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, p: 0, m: 0 }}>
      {chosen.map((group) => (
        <Box key={group} component="li" sx={chip}>
          <Box component="span" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {group}
          </Box>
          {missing.includes(group) && <StatusBadge tone="warning">{groups.missing}</StatusBadge>}
          <IconButton
            size="small"
            aria-label={groups.removeGroup(group)}
            onClick={() => onRemove(group)}
            sx={{ p: 0.25 }}
          >
            <CloseIcon sx={{ fontSize: 16 }} />
          </IconButton>
        </Box>
      ))}
    </Box>
  )
}

const chip = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.75,
  minHeight: 32,
  maxWidth: '100%',
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const
