import DownIcon from '@mui/icons-material/ArrowDownwardOutlined'
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useText } from '../../../text/text-context.tsx'

export interface TextListEntryProps {
  readonly label: string
  readonly badge: string | null
  readonly value: string
  readonly describedBy: string | undefined
  /** What the error of the list is about. */
  readonly invalid: boolean
  readonly place: number
  readonly length: number
  readonly onChange: (value: string) => void
  readonly onMoveUp: () => void
  readonly onMoveDown: () => void
  readonly onRemove: () => void
}

export function TextListEntry({ label, badge, value, describedBy, invalid, place, length, ...on }: TextListEntryProps) {
  const { userProperties: words } = useText()
  const name = value === '' ? words.emptyEntry : value
  return (
    <Box data-place={place} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, width: '100%' }}>
      <OutlinedInput
        value={value}
        onChange={(event) => on.onChange(event.target.value)}
        autoComplete="off"
        error={invalid}
        fullWidth
        endAdornment={badge !== null && <InputAdornment position="end">{badge}</InputAdornment>}
        slotProps={{ input: { 'aria-label': label, 'aria-describedby': describedBy, spellCheck: false } }}
      />
      <IconButton aria-label={words.moveUp(name)} data-control="up" disabled={place === 0} onClick={on.onMoveUp}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        aria-label={words.moveDown(name)}
        data-control="down"
        disabled={place === length - 1}
        onClick={on.onMoveDown}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton aria-label={words.remove(name)} data-control="remove" onClick={on.onRemove}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  )
}
