import { powerMonitor, powerSaveBlocker } from 'electron'

export interface RunActivity {
  readonly activeRuns: () => number
  /** Tells when a run starts, goes on or ends. */
  readonly onRunEvent: (listener: () => void) => void
}

/** The machine does not fall asleep under a run by itself. */
export function keepAwakeDuringRuns({ activeRuns, onRunEvent }: RunActivity): void {
  let blocker: number | null = null
  onRunEvent(() => {
    const isBusy = activeRuns() > 0
    if (isBusy && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (isBusy || blocker === null) return
    powerSaveBlocker.stop(blocker)
    blocker = null
  })
}

export interface SleepParts {
  readonly note: (message: string) => void
  readonly onWoken: () => void
}

/** If the machine is put to sleep all the same, the log says so beside the run that failed. */
export function watchSleep({ note, onWoken }: SleepParts): void {
  powerMonitor.on('suspend', () => note('The machine goes to sleep.'))
  powerMonitor.on('resume', () => {
    note('The machine woke up.')
    onWoken()
  })
}
