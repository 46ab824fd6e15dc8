import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, type RefObject } from 'react'
import { useConnectionState } from '../api/bridge-context.tsx'
import { useNavigation } from '../components/navigation.tsx'
import { visuallyHidden } from '../components/visually-hidden.ts'
import { useText } from '../text/text-context.tsx'
import { ActiveRunsStrip } from './active-runs-strip.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { NavigationBar } from './navigation-bar.tsx'
import { routes } from './routes.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { useRefreshKey } from './use-refresh-key.ts'

/** The frame: navigation at the left, the chosen screen, and what must be seen on every screen. */
export function Shell() {
  const { current } = useNavigation()
  const connectionState = useConnectionState()
  const content = useRef<HTMLElement>(null)
  useRefreshKey()
  return (
    <Box sx={{ display: 'flex', height: '100%' }}>
      <SkipLink target={content} />
      <NavigationBar />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <ConnectionNotice state={connectionState} />
        <ActiveRunsStrip />
        <Box
          component="main"
          ref={content}
          tabIndex={-1}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto', outline: 'none' }}
        >
          <ScreenBoundary place={current}>{routes[current.page]()}</ScreenBoundary>
        </Box>
      </Box>
    </Box>
  )
}

/** For the keyboard: past the navigation with one key. */
function SkipLink({ target }: { target: RefObject<HTMLElement | null> }) {
  const { shell } = useText()
  return (
    <Button
      variant="contained"
      onClick={() => target.current?.focus()}
      sx={{ zIndex: 'tooltip', '&:not(:focus)': visuallyHidden, '&:focus': { position: 'absolute', top: 8, left: 8 } }}
    >
      {shell.skipToContent}
    </Button>
  )
}
