import { protocol } from 'electron'
import { serveAppRequest } from './serve-app-request.ts'

/** Before the program is ready: the scheme behaves like https, with an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Instead of file://, which could read the whole disk. */
export function serveAppProtocol(rendererFolder: string): void {
  protocol.handle('app', (request) => serveAppRequest(rendererFolder, request))
}
