import PersonIcon from '@mui/icons-material/AccountCircleOutlined'
import ButtonBase from '@mui/material/ButtonBase'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLogOff, useSession } from '../api/use-session.ts'
import { useNavigation } from '../components/navigation.tsx'
import { ChangePasswordDialog } from '../features/log-on/change-password-dialog.tsx'
import { useText } from '../text/text-context.tsx'

/** Who is logged on, at the foot of the navigation. */
export function UserMenu() {
  const { logOn } = useText()
  const session = useSession()
  const { leaveBy } = useNavigation()
  const logOff = useLogOff()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [changing, setChanging] = useState(false)
  if (session?.kind !== 'logged-on') return null
  const choose = (action: () => void) => () => {
    setAnchor(null)
    action()
  }
  return (
    <>
      <UserButton userName={session.userName} isOpen={anchor !== null} onOpen={setAnchor} />
      {/* Within the navigation's landmark, so that a screen reader finds it there. */}
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        disablePortal
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {session.mayChangePassword && (
          <MenuItem onClick={choose(() => setChanging(true))}>{logOn.changePassword}</MenuItem>
        )}
        <MenuItem onClick={choose(() => leaveBy(logOff))}>{logOn.logOff}</MenuItem>
      </Menu>
      {changing && <ChangePasswordDialog userName={session.userName} onClose={() => setChanging(false)} />}
    </>
  )
}

interface UserButtonProps {
  readonly userName: string
  readonly isOpen: boolean
  readonly onOpen: (anchor: HTMLElement) => void
}

function UserButton({ userName, isOpen, onOpen }: UserButtonProps) {
  const { logOn } = useText()
  return (
    <ButtonBase
      aria-label={logOn.loggedOnAs(userName)}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
      sx={{
        flexShrink: 0,
        display: 'flex',
        justifyContent: { xs: 'center', md: 'flex-start' },
        gap: 1.5,
        minHeight: 36,
        px: { xs: 0, md: 1.5 },
        borderRadius: 1,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <PersonIcon aria-hidden sx={{ fontSize: 20 }} />
      <Typography component="span" noWrap sx={{ display: { xs: 'none', md: 'inline' } }}>
        {userName}
      </Typography>
    </ButtonBase>
  )
}
