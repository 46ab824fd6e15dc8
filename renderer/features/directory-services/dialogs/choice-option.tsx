import CheckBoxIcon from '@mui/icons-material/CheckBoxOutlined'
import CheckBoxBlankIcon from '@mui/icons-material/CheckBoxOutlineBlankOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** px; fixed, so that a long list needs no measuring. */
export const optionHeight = 48

/** What can be picked, as a line of the list. */
export interface Choice {
  readonly name: string
  readonly description: string | null
  /** Right of the name, such as a number of members; null for nothing. */
  readonly aside: ReactNode
  /** Shown by the pointer that rests on it. */
  readonly title: string
  /** `inner`: belongs to the line above it that is `outer`. */
  readonly level: 'outer' | 'inner'
  readonly picked: boolean
}

export interface ChoiceOptionProps {
  readonly id: string
  readonly choice: Choice
  readonly place: { readonly index: number; readonly length: number; readonly top: number }
  readonly active: boolean
  readonly onToggle: () => void
}

export function ChoiceOption({ id, choice, place, active, onToggle }: ChoiceOptionProps) {
  const { name, description, aside, title, level, picked } = choice
  const Icon = picked ? CheckBoxIcon : CheckBoxBlankIcon
  return (
    <Box
      id={id}
      role="option"
      aria-selected={picked}
      aria-setsize={place.length}
      aria-posinset={place.index + 1}
      data-active={active ? true : undefined}
      title={title}
      onClick={onToggle}
      style={{ transform: `translateY(${place.top}px)` }}
      sx={level === 'inner' ? innerOption : option}
    >
      <Icon aria-hidden color={picked ? 'primary' : 'action'} sx={{ fontSize: 20, flexShrink: 0 }} />
      <Box sx={lines}>
        <Typography noWrap sx={{ gridColumn: { xs: '1 / -1', sm: '1' } }}>
          {name}
        </Typography>
        {description !== null && (
          <Typography noWrap variant="body2" color="textSecondary" sx={{ gridColumn: '1' }}>
            {description}
          </Typography>
        )}
        {aside !== null && (
          <Typography component="span" variant="body2" color="textSecondary" sx={beside}>
            {aside}
          </Typography>
        )}
      </Box>
    </Box>
  )
}

/** The name has its line for itself where there is little room. */
const lines = {
  flex: 1,
  minWidth: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 1,
  alignItems: 'center',
} as const
const beside = { gridColumn: '2', gridRow: { xs: '2', sm: '1 / span 2' } } as const

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

const innerOption = { ...option, pl: 4 } as const
