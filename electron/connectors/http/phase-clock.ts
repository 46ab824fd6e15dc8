import type { HttpDeadlines } from './http-session.ts'

/** The phases of a request once it has a connection, in order. */
const phases = ['send', 'head', 'silence'] as const
export type HttpPhase = (typeof phases)[number]

/** One phase runs at a time, each with its deadline. */
export interface PhaseClock {
  /** Begins a later phase; an earlier one is passed over, since an answer may come before the request is sent. */
  enter(phase: HttpPhase): void
  /** Something was heard: the deadline of the present phase begins anew. */
  restart(): void
  stop(): void
}

export function startPhaseClock(
  deadlines: Pick<HttpDeadlines, HttpPhase>,
  onExpired: (phase: HttpPhase) => void,
): PhaseClock {
  let present: HttpPhase = 'send'
  let timer = setTimeout(() => onExpired(present), deadlines.send)
  return {
    enter: (phase) => {
      if (phases.indexOf(phase) <= phases.indexOf(present)) return
      clearTimeout(timer)
      present = phase
      timer = setTimeout(() => onExpired(present), deadlines[phase])
    },
    restart: () => timer.refresh(),
    stop: () => clearTimeout(timer),
  }
}
