import DomainIcon from '@mui/icons-material/AlternateEmailOutlined'
import CloseIcon from '@mui/icons-material/CloseOutlined'
import GroupIcon from '@mui/icons-material/GroupsOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { visuallyHidden } from '../../../components/visually-hidden.ts'
import { useText } from '../../../text/text-context.tsx'
import type { ChosenName } from './chosen-names.ts'

export interface ChosenListProps {
  readonly chosen: readonly ChosenName[]
  readonly onRemove: (chosen: ChosenName) => void
}

const icons = { domain: DomainIcon, group: GroupIcon } as const

/** What is chosen, from the settings alone; what the server no longer has is marked. */
export function ChosenList({ chosen, onRemove }: ChosenListProps) {
  const { domainsAndGroups: words } = useText().directoryServices
  return (
    <Box component="ul" aria-label={words.label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, p: 0, m: 0 }}>
      {chosen.map((entry) => {
        const { kind, name, fault } = entry
        const Icon = icons[kind]
        return (
          <Box key={`${kind} ${name}`} component="li" sx={chip}>
            <Icon aria-hidden color="action" sx={{ fontSize: 18, flexShrink: 0 }} />
            <Box component="span" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              <span style={visuallyHidden}>{words.kinds[kind]} </span>
              {name}
            </Box>
            {fault !== null && <StatusBadge tone="warning">{words.faults[fault]}</StatusBadge>}
            <IconButton size="small" aria-label={words.remove(name)} onClick={() => onRemove(entry)} sx={{ p: 0.25 }}>
              <CloseIcon sx={{ fontSize: 16 }} />
            </IconButton>
          </Box>
        )
      })}
    </Box>
  )
}

const chip = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.75,
  minHeight: 32,
  maxWidth: '100%',
  py: 0.25,
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const
