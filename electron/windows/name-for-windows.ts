import { app } from 'electron'
import { applicationUserModelId } from './application-user-model-id.ts'

/** Windows groups windows in the taskbar by it, and shows messages of a program under the shortcut that has the same. */
export function nameForWindows(): void {
  if (process.platform === 'win32') app.setAppUserModelId(applicationUserModelId)
}
