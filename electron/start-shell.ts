import { join } from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import { applicationVersion, type Console } from './compose.ts'
import { sendEvents } from './ipc/electron-carrier.ts'
import { isScheduleOn, keepTray } from './keep-tray.ts'
import { appOrigin } from './security/serve-app-request.ts'
import { followAppearance } from './windows/appearance.ts'
import { setApplicationMenu } from './windows/application-menu.ts'
import { createCrashRecovery } from './windows/crash-recovery.ts'
import { wayOfClosing } from './windows/decide-close.ts'
import { guardAgainstHang } from './windows/hang-guard.ts'
import { rememberExplained } from './windows/kept-window.ts'
import { noteLostProcesses } from './windows/lost-processes.ts'
import { createProgramWindow, type ProgramWindow } from './windows/program-window.ts'
import { watchQuitRequests, type QuitRequest } from './windows/quit-request.ts'
import { saveFilesByDialog } from './windows/save-files.ts'
import { createSessionEnd } from './windows/session-end.ts'
import { shellTexts, type ShellTexts } from './windows/shell-texts.ts'
import { keepAwakeDuringRuns, watchSleep } from './windows/stay-awake.ts'
import type { TrayIcon } from './windows/tray-icon.ts'
import type { Preferences } from '../shared/ipc/application-calls.ts'

const preload = join(import.meta.dirname, '../preload/preload.cjs')

export const textsFor = ({ language }: Pick<Preferences, 'language'>): ShellTexts =>
  shellTexts(language, app.getPreferredSystemLanguages())

export interface Shell {
  readonly window: ProgramWindow
  /** Title bar, menus and dialogs as the screens are set to. */
  follow(preferences: Preferences): void
  /** Closing a window ends the program from now on, whatever is scheduled. */
  expectEnd(): void
}

/** The window and the icon, with everything that happens to them. Opens no window yet. */
export function createShell(console: Console): Shell {
  const keptFile = join(console.dataFolder, 'window.json')
  const texts = () => textsFor(console.services.application.describe().preferences)
  const tray = keepTray(console, { texts, open: () => window.show(), quit: () => app.quit() })
  const quitRequest = watchQuitRequests()
  const window = openProgramWindow(console, { keptFile, texts, tray, quitRequest })
  const note = (facts: Readonly<Record<string, unknown>>, message: string) => console.log.warn(facts, message)
  saveFilesByDialog(session.defaultSession, { texts, keptFile, note, window: () => window.current() })
  noteLostProcesses(note)
  watchPower(console)
  return {
    window,
    follow: (preferences) => {
      follow(console, window, preferences)
      tray.refresh()
    },
    expectEnd: () => quitRequest.make(),
  }
}

interface WindowSurroundings {
  readonly keptFile: string
  readonly texts: () => ShellTexts
  readonly tray: TrayIcon
  readonly quitRequest: QuitRequest
}

function openProgramWindow(console: Console, around: WindowSurroundings): ProgramWindow {
  const { keptFile, texts, tray, quitRequest } = around
  const { synchronization } = console.services
  const onFailed = (thrown: unknown) => void console.log.failure(thrown)
  const cancelRuns = () => synchronization.cancelAll()
  const window = createProgramWindow({
    options: { preload, address: `${appOrigin}/`, keptFile },
    texts,
    activeRuns: () => synchronization.active().length,
    cancelRuns,
    onFailed,
    sessionEnd: createSessionEnd({ cancelRuns, onFailed }),
    quitRequest,
    way: () =>
      wayOfClosing({ isScheduleOn: isScheduleOn(console), hasIcon: tray.isShown(), platform: process.platform }),
    explained: rememberExplained(keptFile),
    attach: [(opened) => sendEvents(opened, console), ...pageGuards(console, texts, () => window)],
  })
  return window
}

/** What is done where the page of a window dies or does not answer. */
function pageGuards({ log }: Console, texts: () => ShellTexts, window: () => ProgramWindow) {
  const replace = (old: BrowserWindow) => window().replace(old)
  const recover = createCrashRecovery({
    texts,
    note: (facts) => log.error(facts, 'The page of the window ended unexpectedly.'),
    replace,
    isSeen: () => !window().isWithdrawn(),
    giveUp: () => app.quit(),
  })
  const note = (facts: Readonly<Record<string, unknown>>, message: string) => log.warn(facts, message)
  const onFailed = (thrown: unknown) => void log.failure(thrown)
  return [recover, (opened: BrowserWindow) => guardAgainstHang(opened, { texts, note, replace, onFailed })]
}

function watchPower({ services, log, subscribe }: Console): void {
  const { synchronization, schedule } = services
  const activeRuns = () => synchronization.active().length
  keepAwakeDuringRuns({ activeRuns, onRunEvent: (listener) => void subscribe(listener) })
  watchSleep({
    note: (message) => log.info({ activeRuns: activeRuns() }, message),
    // Else the schedule would look up to half a minute later.
    onWoken: () => void schedule.lookNow(),
  })
}

function follow({ dataFolder }: Console, window: ProgramWindow, preferences: Preferences): void {
  followAppearance(preferences)
  setApplicationMenu({
    texts: textsFor(preferences),
    facts: { version: applicationVersion, dataFolder },
    window: () => window.current(),
  })
}
