import { join } from 'node:path'
import { app } from 'electron'
import { applicationVersion, type Console } from './compose.ts'
import { sendEvents } from './ipc/electron-carrier.ts'
import { appOrigin } from './security/serve-app-request.ts'
import { followAppearance } from './windows/appearance.ts'
import { setApplicationMenu } from './windows/application-menu.ts'
import { createCrashRecovery } from './windows/crash-recovery.ts'
import { createProgramWindow, type ProgramWindow } from './windows/program-window.ts'
import { shellTexts, type ShellTexts } from './windows/shell-texts.ts'
import { stayAwakeDuringRuns } from './windows/stay-awake.ts'
import type { Preferences } from '../shared/ipc/application-calls.ts'

const preload = join(import.meta.dirname, '../preload/preload.cjs')

export const textsFor = ({ language }: Pick<Preferences, 'language'>): ShellTexts =>
  shellTexts(language, app.getPreferredSystemLanguages())

export interface Shell {
  readonly window: ProgramWindow
  /** Title bar, menus and dialogs as the screens are set to. */
  follow(preferences: Preferences): void
}

/** The window, with its menu and with everything that happens to it. Opens nothing yet. */
export function createShell(console: Console): Shell {
  const { synchronization } = console.services
  const texts = () => textsFor(console.services.application.describe().preferences)
  const activeRuns = () => synchronization.active().length
  const window = createProgramWindow({
    options: { preload, address: `${appOrigin}/`, placementFile: join(console.dataFolder, 'window.json') },
    texts,
    activeRuns,
    cancelRuns: () => synchronization.cancelAll(),
    onFailed: (thrown) => void console.log.failure(thrown),
    attach: [
      (opened) => sendEvents(opened, console),
      createCrashRecovery({
        texts,
        note: (facts) => console.log.error(facts, 'The page of the window ended unexpectedly.'),
        reopen: () => window.open(),
        giveUp: () => app.quit(),
      }),
    ],
  })
  stayAwakeDuringRuns({
    note: (message) => console.log.info({ activeRuns: activeRuns() }, message),
    activeRuns,
    onRunEvent: (listener) => void console.subscribe(listener),
  })
  return { window, follow: (preferences) => follow(console, window, preferences) }
}

function follow({ dataFolder }: Console, window: ProgramWindow, preferences: Preferences): void {
  followAppearance(preferences)
  setApplicationMenu({
    texts: textsFor(preferences),
    facts: { version: applicationVersion, dataFolder },
    window: () => window.current(),
  })
}
