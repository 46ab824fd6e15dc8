import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { SessionState } from '../../../shared/domain/session.ts'
import { useLogOff } from '../../api/use-session.ts'
import { FactList } from '../../components/fact-list.tsx'
import { useText } from '../../text/text-context.tsx'
import { ChangePasswordDialog } from './change-password-dialog.tsx'
import { EntranceFrame } from './entrance-frame.tsx'

type LoggedOn = Extract<SessionState, { readonly kind: 'logged-on' }>

/** All that somebody sees who may not administer this program. */
export function OwnPage({ session }: { session: LoggedOn }) {
  const { common, domain, logOn } = useText()
  const { userName, fullName, authentication } = session
  const logOff = useLogOff()
  return (
    <EntranceFrame title={logOn.ownTitle} text={logOn.ownText}>
      <FactList
        facts={[
          { name: logOn.userName, value: userName },
          { name: logOn.fullName, value: fullName ?? common.none },
          { name: logOn.authentication, value: domain.authentication[authentication] },
        ]}
      />
      <OwnPassword session={session} />
      <Box sx={{ mt: 2 }}>
        <Button variant="outlined" onClick={logOff}>
          {logOn.logOff}
        </Button>
      </Box>
    </EntranceFrame>
  )
}

function OwnPassword({ session: { userName, authentication, mayChangePassword } }: { session: LoggedOn }) {
  const { logOn } = useText()
  const [open, setOpen] = useState(false)
  const reason = authentication === 'integrated' ? logOn.passwordNotPermitted : logOn.passwordElsewhere
  return (
    <Box sx={{ mt: 2 }}>
      {mayChangePassword ? (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {logOn.changePassword}
        </Button>
      ) : (
        <Typography color="textSecondary">{reason}</Typography>
      )}
      {open && <ChangePasswordDialog userName={userName} onClose={() => setOpen(false)} />}
    </Box>
  )
}
