export interface SilenceTimer {
  restart(): void
  /** For good. */
  stop(): void
}

export interface SilenceTimerOptions {
  readonly milliseconds: number
  /** The silence is our own: nothing is read at present. */
  readonly isPaused: () => boolean
  readonly onSilence: () => void
}

/** Runs out when nothing has been heard for a time. */
export function startSilenceTimer({ milliseconds, isPaused, onSilence }: SilenceTimerOptions): SilenceTimer {
  let isStopped = false
  const timer = setTimeout(() => {
    if (isPaused()) timer.refresh()
    else onSilence()
  }, milliseconds)
  return {
    // A timer that is refreshed after it was cleared would hold the program open.
    restart: () => {
      if (!isStopped) timer.refresh()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
