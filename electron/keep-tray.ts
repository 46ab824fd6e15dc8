import { join } from 'node:path'
import type { Console } from './compose.ts'
import type { ShellTexts } from './windows/shell-texts.ts'
import { trayContent } from './windows/tray-content.ts'
import { createTrayIcon, type TrayIcon } from './windows/tray-icon.ts'
import type { TrayActions } from './windows/tray-menu.ts'

/** Beside the folder of this bundle, also within the archive of the package. */
const imageFolder = join(import.meta.dirname, '../../assets/tray')

/** The next run moves on, and today becomes yesterday, without anybody telling. Milliseconds. */
const refreshEveryMs = 30_000

export const isScheduleOn = ({ services }: Console): boolean =>
  services.schedule.list().directories.some(({ schedule }) => schedule !== null)

export interface KeptTrayParts extends TrayActions {
  readonly texts: () => ShellTexts
}

/** An icon for as long as a directory is synchronized by itself. */
export function keepTray(console: Console, parts: KeptTrayParts): TrayIcon {
  const { schedule, synchronization } = console.services
  const facts = () => ({
    schedule: schedule.list(),
    activeRuns: synchronization.active().length,
    now: new Date(),
  })
  const icon = createTrayIcon({
    ...parts,
    imageFolder,
    content: () => trayContent(facts(), parts.texts()),
    onFailed: (thrown) => void console.log.failure(thrown),
  })
  let wereActive = 0
  console.subscribe(({ kind }) => {
    const active = synchronization.active().length
    // Progress comes ten times a second, and the icon does not show it.
    if (kind === 'run-progress' && active === wereActive) return
    wereActive = active
    icon.refresh()
  })
  setInterval(() => icon.refresh(), refreshEveryMs).unref()
  icon.refresh()
  return icon
}
