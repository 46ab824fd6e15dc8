import { app } from 'electron'

/** macOS hands files and addresses to a program. Nothing here is opened that way, so nobody outside leads the program anywhere. */
export function refuseOpenRequests(): void {
  app.on('open-file', (event) => event.preventDefault())
  app.on('open-url', (event) => event.preventDefault())
}
