/** At most one message in this many milliseconds: 10 a second. */
const progressIntervalMs = 100

export interface ProgressThrottle<Message> {
  /** Emits at once, or at the end of the interval; of several in one interval the newest wins. */
  push(message: Message): void
  /** Drops what is still waiting. */
  stop(): void
}

export function createProgressThrottle<Message>(emit: (message: Message) => void): ProgressThrottle<Message> {
  let waiting: { readonly message: Message } | null = null
  let timer: NodeJS.Timeout | null = null
  const endInterval = () => {
    timer = null
    if (waiting !== null) send(waiting.message)
  }
  const send = (message: Message) => {
    waiting = null
    timer = setTimeout(endInterval, progressIntervalMs)
    timer.unref()
    emit(message)
  }
  return {
    push: (message) => {
      if (timer === null) send(message)
      else waiting = { message }
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      waiting = null
    },
  }
}
