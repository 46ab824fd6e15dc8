import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog } from 'electron'
import { toProblem } from '../shared/errors/problem-error.ts'
import { composeConsole, type Console } from './compose.ts'
import { argumentsOfCommandLine } from './hosts/cli/launcher.ts'
import { resolveDataFolder } from './hosts/data-folder.ts'
import { serveElectron } from './ipc/electron-carrier.ts'
import { openSecrets } from './open-secrets.ts'
import { serveAppProtocol } from './security/app-scheme.ts'
import { hardenProgram, hardenSession } from './security/harden.ts'
import { serveCommandLine } from './serve-command-line.ts'
import { serveUpdates } from './serve-updates.ts'
import { folderUnusable } from './settings/open-settings.ts'
import { createShell, textsFor, type Shell } from './start-shell.ts'
import { acceptLessProtection } from './windows/accept-less-protection.ts'
import { openFolder } from './windows/open-folder.ts'
import { nameForWindows } from './windows/name-for-windows.ts'
import { pickFolder } from './windows/pick-folder.ts'

/** Beside the folder of this bundle. */
const rendererFolder = join(import.meta.dirname, '../renderer')

/** Chromium and Electron have options of their own on this command line, so the others are left alone. */
function namedDataFolder(): string | undefined {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? values.data : undefined
}

async function start(dataFolder: string): Promise<void> {
  const secrets = await openSecrets(dataFolder, () => acceptLessProtection(textsFor({ language: 'system' })))
  const shells: Shell[] = []
  const console = await composeConsole({
    dataFolder,
    host: 'electron',
    pickFolder,
    openFolder,
    secretStore: secrets.store,
    secretProtection: secrets.protection,
    onPreferencesSaved: (preferences) => shells.forEach((shell) => shell.follow(preferences)),
  })
  secrets.note(console.log)
  serveAppProtocol(rendererFolder)
  hardenSession()
  serveElectron(console)
  const shell = createShell(console)
  endWith(console, shell)
  shells.push(shell)
  shell.follow(console.services.application.describe().preferences)
  shell.window.open()
  app.on('second-instance', () => shell.window.show())
  // macOS: a click on the icon in the Dock.
  app.on('activate', () => shell.window.show())
  serveUpdates({ console, onInstalling: () => shell.expectEnd() }, app)
}

/** Runs are cancelled and the database is closed before the program goes. */
function endWith(console: Console, shell: Shell): void {
  let isClosed = false
  app.on('window-all-closed', () => {
    // Else a new window waits behind the one that was closed.
    if (shell.window.current() === null) app.quit()
  })
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void console.close().finally(() => app.quit())
  })
}

/**
 * Electron's own files go into the data folder too: the key of the stored passwords lies among them, and each data
 * folder has its one program.
 */
function useFolder(dataFolder: string): void {
  const folder = join(dataFolder, 'electron')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}

/** Nobody sits there to accept less protection than the system's. */
const secretStoreOfCommands = async (folder: string) => (await openSecrets(folder, () => Promise.resolve(false))).store

function failToStart(thrown: unknown): void {
  const { message, hint } = toProblem(thrown, 'settings')
  dialog.showErrorBox(message, hint)
  app.exit(1)
}

function openProgram(): void {
  const dataFolder = resolveDataFolder(namedDataFolder(), process.env)
  try {
    useFolder(dataFolder)
  } catch (thrown) {
    failToStart(folderUnusable(dataFolder, thrown))
    return
  }
  if (app.requestSingleInstanceLock()) {
    // Never awaited at the top level: `ready` comes only after this module has been evaluated.
    void app
      .whenReady()
      .then(() => start(dataFolder))
      .catch(failToStart)
  } else {
    app.quit()
  }
}

hardenProgram()
nameForWindows()
const typed = argumentsOfCommandLine(process.argv)
if (typed === null) openProgram()
else void serveCommandLine({ app, process, useFolder, openSecretStore: secretStoreOfCommands }, typed)
