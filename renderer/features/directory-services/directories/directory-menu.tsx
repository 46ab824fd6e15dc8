import MoreIcon from '@mui/icons-material/MoreHorizOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useText } from '../../../text/text-context.tsx'

export interface DirectoryMenuProps {
  readonly onAdd: () => void
  /** null where there is nothing to remove. */
  readonly onRemove: (() => void) | null
}

export function DirectoryMenu({ onAdd, onRemove }: DirectoryMenuProps) {
  const { directories } = useText().directoryServices
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (action: () => void) => (): void => {
    setAnchor(null)
    action()
  }
  return (
    <>
      <IconButton
        aria-label={directories.menu}
        title={directories.menu}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        // Within the page's landmarks, where assistive technology looks for it.
        disablePortal
        slotProps={{ list: { 'aria-label': directories.menu } }}
      >
        <MenuItem onClick={choose(onAdd)}>{directories.add}</MenuItem>
        <MenuItem disabled={onRemove === null} onClick={choose(() => onRemove?.())}>
          {directories.remove}
        </MenuItem>
      </Menu>
    </>
  )
}
