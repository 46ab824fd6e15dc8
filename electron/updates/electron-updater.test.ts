import { beforeEach, expect, test, vi } from 'vitest'
import { createElectronUpdater } from './electron-updater.ts'

/** What electron-updater was asked to do, with the settings that would let it act by itself. */
const { autoUpdater, calls } = vi.hoisted(() => {
  const calls: string[] = []
  const found = { isUpdateAvailable: true, updateInfo: { version: '2.0.0' } }
  const autoUpdater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    allowPrerelease: true,
    logger: console as Console | null,
    result: found as typeof found | null,
    setFeedURL: (feed: unknown) => void calls.push(`feed ${JSON.stringify(feed)}`),
    checkForUpdates: () => {
      calls.push('check')
      return Promise.resolve(autoUpdater.result)
    },
    downloadUpdate: () => {
      calls.push('download')
      return Promise.resolve(['file'])
    },
    quitAndInstall: (isSilent: boolean, isForceRunAfter: boolean) => {
      calls.push(`install ${isSilent} ${isForceRunAfter}`)
    },
  }
  return { autoUpdater, calls }
})
vi.mock('electron-updater', () => ({ autoUpdater }))
beforeEach(() => calls.splice(0))

test('electron-updater does nothing by itself: no download, no installation at the end, no older or unfinished version', () => {
  createElectronUpdater(null)
  const { autoDownload, autoInstallOnAppQuit, allowDowngrade, allowPrerelease, logger } = autoUpdater
  expect({ autoDownload, autoInstallOnAppQuit, allowDowngrade, allowPrerelease, logger }).toEqual({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    logger: null,
  })
  expect(calls).toEqual([])
})

test('each call of the port is one call of electron-updater', async () => {
  const updater = createElectronUpdater('https://updates.example/')
  expect(await updater.check()).toBe('2.0.0')
  await updater.download()
  updater.install()
  expect(calls).toEqual([
    'feed {"provider":"generic","url":"https://updates.example/"}',
    'check',
    'download',
    'install false true',
  ])
})

test.each([
  ['nothing', null],
  ['our own version', { isUpdateAvailable: false, updateInfo: { version: '1.0.0' } }],
])('where the feed has %s, there is no newer version', async (_, result) => {
  autoUpdater.result = result
  expect(await createElectronUpdater(null).check()).toBe(null)
})
