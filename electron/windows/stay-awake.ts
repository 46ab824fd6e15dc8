import { powerMonitor, powerSaveBlocker } from 'electron'

export interface PowerParts {
  readonly note: (message: string) => void
  readonly activeRuns: () => number
  /** Tells when a run starts, goes on or ends. */
  readonly onRunEvent: (listener: () => void) => void
}

/** The machine does not fall asleep under a run. If it is put to sleep, the log says so beside the run that failed. */
export function stayAwakeDuringRuns({ note, activeRuns, onRunEvent }: PowerParts): void {
  let blocker: number | null = null
  onRunEvent(() => {
    const isBusy = activeRuns() > 0
    if (isBusy && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (isBusy || blocker === null) return
    powerSaveBlocker.stop(blocker)
    blocker = null
  })
  powerMonitor.on('suspend', () => note('The machine goes to sleep.'))
  powerMonitor.on('resume', () => note('The machine woke up.'))
}
