import type { Session } from 'electron'
import type { CdpSession } from './cdp-connection.ts'

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type Permission = Parameters<NonNullable<CheckHandler>>[1]
type Names = 'device' | 'display'

/** What the program set. */
export const permissionHandlers: { request: RequestHandler; check: CheckHandler; readonly others: Set<Names> } = {
  request: null,
  check: null,
  others: new Set(),
}

/** As pages ask for them, and as Electron names them. */
const permissions: readonly (readonly [string, Permission])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
]

/** Electron grants what is not refused; so does chromium, once it was told what the program says of each. */
export async function applyPermissions(browser: CdpSession, contents: object): Promise<void> {
  for (const [name, permission] of permissions) {
    const setting = isGranted(contents, permission) ? 'granted' : 'denied'
    await browser.send('Browser.setPermission', { permission: { name }, setting })
  }
}

function isGranted(contents: object, permission: Permission): boolean {
  const { request, check } = permissionHandlers
  const answers: boolean[] = []
  request?.(contents as never, permission, (answer) => void answers.push(answer), {} as never)
  answers.push(check?.(contents as never, permission, 'app://bundle/', {} as never) ?? true)
  return !answers.includes(false)
}
