import { uptime } from 'node:os'
import { z } from 'zod'

/** Which process a run belongs to. A process id alone is given out again, after a restart of the machine and before. */
export const processIdentitySchema = z.strictObject({
  processId: z.number(),
  /** ms since 1970; tells two processes of the same id apart, as in a container, where every start may have id 1. */
  processStartedAt: z.number(),
  /** ms since 1970. */
  machineStartedAt: z.number(),
})
export type ProcessIdentity = z.infer<typeof processIdentitySchema>

/** The moment of the machine's start is computed from its clock, which may be corrected meanwhile. */
const clockToleranceMs = 120_000

export function currentProcess(): ProcessIdentity {
  return {
    processId: process.pid,
    processStartedAt: Math.round(performance.timeOrigin),
    machineStartedAt: Math.round(Date.now() - uptime() * 1000),
  }
}

/** Signal 0 sends nothing. EPERM means that it exists and belongs to somebody else. */
export function processExists(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

export interface ProcessFacts {
  readonly current: ProcessIdentity
  readonly exists: (processId: number) => boolean
}

export function isGone(other: ProcessIdentity, { current, exists }: ProcessFacts): boolean {
  if (other.processId === current.processId) return other.processStartedAt !== current.processStartedAt
  if (Math.abs(other.machineStartedAt - current.machineStartedAt) > clockToleranceMs) return true
  return !exists(other.processId)
}
