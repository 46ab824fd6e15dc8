/** Work on something that must not be touched twice at the same time, like the foreign memory behind a handle. */
export interface OneAtATime {
  /** After all that was asked for before. Rejects where the end was asked for meanwhile. */
  run<Value>(work: () => Value | Promise<Value>): Promise<Value>
  hasEnded(): boolean
  /** Does the last work after all that runs, once, however often it is asked for. */
  end(last: () => void): void
}

export function createOneAtATime(): OneAtATime {
  let queue: Promise<unknown> = Promise.resolve()
  let hasEnded = false
  return {
    run: (work) => {
      const done = queue.then(() => {
        if (hasEnded) throw new Error('It is over.')
        return work()
      })
      queue = done.catch(() => undefined)
      return done
    },
    hasEnded: () => hasEnded,
    end: (last) => {
      if (hasEnded) return
      hasEnded = true
      queue = queue.then(last)
    },
  }
}
