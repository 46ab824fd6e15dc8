import { app, session } from 'electron'
import { registerAppScheme } from './app-scheme.ts'
import { denyDownloads } from './deny-downloads.ts'
import { denyNavigation } from './deny-navigation.ts'
import { denyNewWindows } from './deny-new-windows.ts'
import { denyPeerConnections } from './deny-peer-connections.ts'
import { denyPermissions } from './deny-permissions.ts'
import { denyRemoteContent } from './deny-remote-content.ts'
import { refuseOpenRequests } from './refuse-open-requests.ts'
import { sandboxEveryWindow } from './sandbox-every-window.ts'

/** Before the program is ready: later some of these have no effect any more. */
export function hardenProgram(): void {
  registerAppScheme()
  sandboxEveryWindow()
  refuseOpenRequests()
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents)
    denyNewWindows(contents)
    denyPeerConnections(contents)
  })
}

/** Once it is ready, and before a window is opened. */
export function hardenSession(): void {
  denyPermissions(session.defaultSession)
  denyRemoteContent(session.defaultSession)
  denyDownloads(session.defaultSession)
}
