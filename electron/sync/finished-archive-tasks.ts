/** A transaction for each task would take longer than the task itself. */
const mostUnrecorded = 500

/** Tasks that are done on disk and stand in the database still. */
export interface FinishedTasks {
  /** To be called before a task that touches these folders is begun. */
  makeRoomFor(names: readonly string[]): Promise<void>
  add(id: number, names: readonly string[]): void
  /** Answers how many were struck off altogether. */
  strikeOff(): Promise<number>
}

/**
 * Strikes off many at once. After a crash all of them are done again, so no two of them may touch one folder, not even
 * where one had nothing to do: of `b -> c` and `a -> b` the first would then take the folder that the second has moved.
 */
export function createFinishedTasks(strike: (ids: readonly number[]) => Promise<void>): FinishedTasks {
  const ids: number[] = []
  const touched = new Set<string>()
  let struck = 0
  const strikeOff = async () => {
    if (ids.length > 0) await strike([...ids])
    struck += ids.length
    ids.length = 0
    touched.clear()
    return struck
  }
  return {
    strikeOff,
    makeRoomFor: async (names) => {
      if (ids.length === mostUnrecorded || names.some((name) => touched.has(name))) await strikeOff()
    },
    add: (id, names) => {
      ids.push(id)
      for (const name of names) touched.add(name)
    },
  }
}
