import { setTimeout as pause } from 'node:timers/promises'

/** Of several programs over one data folder, one changes archive folders at a time. */
export interface ArchiveKeeper {
  claim(): Promise<boolean>
  release(): Promise<void>
}

/** null where another program keeps at it for longer than one waits, or where the wait is cancelled. */
export type WorkAlone = <Value>(work: () => Promise<Value>, signal?: AbortSignal) => Promise<Value | null>

export interface WaitForOther {
  readonly giveUpAfterMs: number
  readonly retryMs: number
}

/** A program that finishes what another one died over may have 100,000 folders before it; nobody waits for that. */
const patience: WaitForOther = { giveUpAfterMs: 5_000, retryMs: 50 }

/** One work after the other within this program, and none beside that of another one. */
export function createWorkAlone(keeper: ArchiveKeeper, wait: WaitForOther = patience): WorkAlone {
  let last: Promise<unknown> = Promise.resolve()
  return (work, signal) => {
    const turn = last.then(() => workAsKeeper({ keeper, wait, signal }, work))
    last = turn.catch(() => undefined)
    return turn
  }
}

interface Claim {
  readonly keeper: ArchiveKeeper
  readonly wait: WaitForOther
  readonly signal: AbortSignal | undefined
}

async function workAsKeeper<Value>(claim: Claim, work: () => Promise<Value>): Promise<Value | null> {
  if (!(await becomesKeeper(claim))) return null
  try {
    return await work()
  } finally {
    await claim.keeper.release()
  }
}

async function becomesKeeper({ keeper, wait, signal }: Claim): Promise<boolean> {
  const deadline = performance.now() + wait.giveUpAfterMs
  while (!(await keeper.claim())) {
    if (signal?.aborted === true || performance.now() > deadline) return false
    await pause(wait.retryMs)
  }
  return true
}
