import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, type BrowserWindow } from 'electron'
import { toProblem } from '../shared/errors/problem-error.ts'
import { composeConsole, type Console } from './compose.ts'
import { argumentsOfCommandLine } from './hosts/cli/launcher.ts'
import { resolveDataFolder } from './hosts/data-folder.ts'
import { sendEvents, serveElectron } from './ipc/electron-carrier.ts'
import { registerAppScheme, serveAppProtocol } from './security/app-protocol.ts'
import { denyPermissions, hardenWebContents } from './security/harden-web-contents.ts'
import { appOrigin } from './security/serve-app-request.ts'
import { serveCommandLine } from './serve-command-line.ts'
import { serveUpdates } from './serve-updates.ts'
import { setApplicationMenu } from './windows/application-menu.ts'
import { openMainWindow } from './windows/main-window.ts'
import { pickFolder } from './windows/pick-folder.ts'

/** Beside the folder of this bundle. */
const rendererFolder = join(import.meta.dirname, '../renderer')
const preload = join(import.meta.dirname, '../preload/preload.cjs')

/** Chromium and Electron have options of their own on this command line, so the others are left alone. */
function namedDataFolder(): string | undefined {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? values.data : undefined
}

async function start(): Promise<void> {
  const dataFolder = resolveDataFolder(namedDataFolder(), process.env)
  const console = await composeConsole({ dataFolder, host: 'electron', pickFolder })
  serveAppProtocol(rendererFolder)
  denyPermissions()
  setApplicationMenu()
  serveElectron(console)
  endWith(console)
  keepOneWindow(openWindow(console))
  serveUpdates(console, app)
}

function openWindow(console: Console): BrowserWindow {
  const window = openMainWindow({ preload, address: `${appOrigin}/` })
  sendEvents(window, console)
  return window
}

/** A second start shows the window of the first. */
function keepOneWindow(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/** Runs are cancelled and the database is closed before the program goes. */
function endWith(console: Console): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void console.close().finally(() => app.quit())
  })
}

function failToStart(thrown: unknown): void {
  const { message, hint } = toProblem(thrown, 'settings')
  dialog.showErrorBox(message, hint)
  app.exit(1)
}

function openProgram(): void {
  if (app.requestSingleInstanceLock()) {
    // Never awaited at the top level: `ready` comes only after this module has been evaluated.
    void app.whenReady().then(start).catch(failToStart)
  } else {
    app.quit()
  }
}

registerAppScheme()
app.enableSandbox()
hardenWebContents()
const typed = argumentsOfCommandLine(process.argv)
if (typed === null) openProgram()
else void serveCommandLine({ app, process }, typed)
