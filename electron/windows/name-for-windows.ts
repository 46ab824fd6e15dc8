import { app } from 'electron'

/** `appId` of electron-builder.yml: the installer writes it into the shortcut in the Start menu. */
export const applicationUserModelId = 'org.directory-services-console.console'

/** Windows groups windows in the taskbar by it, and shows messages of a program under the shortcut that has the same. */
export function nameForWindows(): void {
  if (process.platform === 'win32') app.setAppUserModelId(applicationUserModelId)
}
