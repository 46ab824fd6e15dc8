/** However far the next run is: the settings may be changed by others, and a machine that slept wakes late. */
const longestPauseMs = 30_000

export interface ScheduleTimer {
  /** Works now, and again after a while. Fulfils when it has worked. */
  wake(): Promise<void>
  stop(): Promise<void>
}

export interface ScheduleTimerParts {
  /** Answers after how many milliseconds it wants to work again, at the latest. */
  readonly work: () => Promise<number>
  readonly onFailed: (thrown: unknown) => void
}

/** One piece of work after the other, never two at once. Does not keep a program alive. */
export function createScheduleTimer({ work, onFailed }: ScheduleTimerParts): ScheduleTimer {
  let turn = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  const cycle = async (): Promise<void> => {
    if (isStopped) return
    const pause = await work().catch((thrown: unknown) => {
      onFailed(thrown)
      return longestPauseMs
    })
    rest(pause)
  }
  const rest = (pause: number): void => {
    clearTimeout(timer ?? undefined)
    if (isStopped) return
    timer = setTimeout(() => void wake(), Math.min(longestPauseMs, Math.max(0, pause)))
    timer.unref()
  }
  const wake = (): Promise<void> => (turn = turn.then(cycle))
  return {
    wake,
    stop: async () => {
      isStopped = true
      clearTimeout(timer ?? undefined)
      await turn
    },
  }
}
