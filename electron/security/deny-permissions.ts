import type { Session } from 'electron'

/**
 * Camera, position, notifications and the like: the screens need none of them. Electron grants what is not refused, and
 * asks in two ways, for a request and for a check. Copying is done by the clipboard's own event, which asks for nothing.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
