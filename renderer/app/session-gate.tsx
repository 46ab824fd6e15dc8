import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useConnectionState } from '../api/bridge-context.tsx'
import { useSession, useSessionEnd } from '../api/use-session.ts'
import { assertNever } from '../../shared/assert-never.ts'
import { EntranceFrame } from '../features/log-on/entrance-frame.tsx'
import { FirstAdministratorPage } from '../features/log-on/first-administrator-page.tsx'
import { LogOnPage } from '../features/log-on/log-on-page.tsx'
import { OwnPage } from '../features/log-on/own-page.tsx'
import { useText } from '../text/text-context.tsx'
import { ConnectionNotice } from './connection-notice.tsx'

/** The screens for administrators; whoever else sits here sees what concerns him. The main process refuses the rest in any case. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const end = useSessionEnd()
  const connectionState = useConnectionState()
  if (session?.kind === 'logged-on' && session.role === 'administrator') return children
  if (connectionState === 'no-key') return <NoKey />
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <ConnectionNotice state={connectionState} />
      <Box sx={{ flex: 1, minHeight: 0 }}>{session !== undefined && entranceOf(session, end)}</Box>
    </Box>
  )
}

/** Nothing can be asked of the program from here. */
function NoKey() {
  const { shell } = useText()
  return <EntranceFrame title={shell.noKeyTitle}>{shell.noKeyText}</EntranceFrame>
}

function entranceOf(session: NonNullable<ReturnType<typeof useSession>>, end: ReturnType<typeof useSessionEnd>) {
  switch (session.kind) {
    case 'first-start':
      return <FirstAdministratorPage />
    case 'logged-off':
      return <LogOnPage windowsAuthentication={session.windowsAuthentication} end={end} />
    case 'logged-on':
      return <OwnPage session={session} />
    default:
      return assertNever(session)
  }
}
