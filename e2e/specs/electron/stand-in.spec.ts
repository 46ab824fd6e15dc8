import { expect, test } from '../../fixtures/electron-test.ts'

test.skip(process.env['DSCONSOLE_REAL_ELECTRON'] === '1', 'about the stand-in alone')

test('the stand-in refuses by name what it does not have, instead of answering nothing', async ({ start }) => {
  const { app } = await start()
  const refusals = await app.evaluate((electron) => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'answered'
      } catch (thrown) {
        return thrown instanceof Error ? thrown.message : 'unknown'
      }
    }
    return [
      attempt(() => electron.autoUpdater),
      attempt(() => electron.app.getGPUInfo('basic')),
      attempt(() => electron.BrowserWindow.getAllWindows()[0]?.setAlwaysOnTop(true)),
      attempt(() => electron.BrowserWindow.getAllWindows()[0]?.webContents.openDevTools()),
    ]
  })
  expect(refusals.map((refusal) => /has no (\w+\.\w+)/u.exec(refusal)?.[1])).toEqual([
    'electron.autoUpdater',
    'app.getGPUInfo',
    'BrowserWindow.setAlwaysOnTop',
    'webContents.openDevTools',
  ])
})

test('the program set what the stand-in only records, before its first window', async ({ start }) => {
  const { app } = await start()
  const recorded = await app.evaluate((electron) => {
    const { asked, permissionHandlers, registeredSchemes } = (
      electron as unknown as {
        standIn: {
          asked: { sandbox: boolean }
          permissionHandlers: { request: object | null; check: (() => boolean) | null; others: Set<string> }
          registeredSchemes: readonly { scheme: string }[]
        }
      }
    ).standIn
    return {
      sandbox: asked.sandbox,
      schemes: registeredSchemes.map(({ scheme }) => scheme),
      request: permissionHandlers.request !== null,
      check: permissionHandlers.check?.(),
      others: [...permissionHandlers.others],
    }
  })
  expect(recorded).toEqual({
    sandbox: true,
    schemes: ['app'],
    request: true,
    check: false,
    others: ['device', 'display'],
  })
})
