import { autoUpdater } from 'electron-updater'
import type { Updater } from './keep-up-to-date.ts'

/** Thin: what is decided and asked stands elsewhere. Nothing is fetched or installed but by these calls. */
export function createElectronUpdater(feed: string | null): Updater {
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.allowDowngrade = false
  autoUpdater.allowPrerelease = false
  // Its messages name files and addresses; what matters is logged by the caller.
  autoUpdater.logger = null
  if (feed !== null) autoUpdater.setFeedURL({ provider: 'generic', url: feed })
  return {
    check: async () => {
      const result = await autoUpdater.checkForUpdates()
      return result?.isUpdateAvailable === true ? result.updateInfo.version : null
    },
    download: async () => {
      await autoUpdater.downloadUpdate()
    },
    // The installer shows itself, since Windows asks for elevation, and starts the program again.
    install: () => autoUpdater.quitAndInstall(false, true),
  }
}
