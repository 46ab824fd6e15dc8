import CheckBoxIcon from '@mui/icons-material/CheckBoxOutlined'
import CheckBoxBlankIcon from '@mui/icons-material/CheckBoxOutlineBlankOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { useText } from '../../../text/text-context.tsx'

/** px; fixed, so that a long list needs no measuring. */
export const optionHeight = 48

export interface GroupOptionProps {
  readonly id: string
  readonly group: DirectoryGroup
  readonly place: { readonly index: number; readonly length: number; readonly top: number }
  readonly picked: boolean
  readonly active: boolean
  readonly onToggle: () => void
}

export function GroupOption({ id, group, place, picked, active, onToggle }: GroupOptionProps) {
  const { groupPicker } = useText().directoryServices
  const Icon = picked ? CheckBoxIcon : CheckBoxBlankIcon
  return (
    <Box
      id={id}
      role="option"
      aria-selected={picked}
      aria-setsize={place.length}
      aria-posinset={place.index + 1}
      data-active={active ? true : undefined}
      title={group.distinguishedName ?? group.name}
      onClick={onToggle}
      style={{ transform: `translateY(${place.top}px)` }}
      sx={option}
    >
      <Icon aria-hidden color={picked ? 'primary' : 'action'} sx={{ fontSize: 20, flexShrink: 0 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap>{group.name}</Typography>
        {group.description !== null && (
          <Typography noWrap variant="body2" color="textSecondary">
            {group.description}
          </Typography>
        )}
      </Box>
      {group.memberCount !== null && (
        <Typography component="span" variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
          {groupPicker.members(group.memberCount)}
        </Typography>
      )}
    </Box>
  )
}

const option = {
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  height: optionHeight,
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 1,
  cursor: 'default',
  '&:hover': { bgcolor: 'action.hover' },
} as const
