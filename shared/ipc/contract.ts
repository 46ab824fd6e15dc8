import { applicationCalls } from './application-calls.ts'
import { archiveCalls } from './archive-calls.ts'
import { auditCalls } from './audit-calls.ts'
import type { CallAnswer, CallInput, CallOutput } from './call.ts'
import { directoryCalls } from './directory-calls.ts'
import { mdaemonCalls } from './mdaemon-calls.ts'
import { scheduleCalls, type ScheduleEvent } from './schedule-calls.ts'
import { sessionCalls, type SessionEvent } from './session-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import { synchronizationCalls, type RunEvent } from './synchronization-calls.ts'
import { userCalls } from './user-calls.ts'

/** Every call that a screen can make. Both sides derive their types from this value. */
export const contract = {
  ...applicationCalls,
  ...sessionCalls,
  ...directoryCalls,
  ...mdaemonCalls,
  ...synchronizationCalls,
  ...scheduleCalls,
  ...userCalls,
  ...archiveCalls,
  ...auditCalls,
  ...settingsCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type InputOf<Name extends CallName> = CallInput<Contract[Name]>
export type OutputOf<Name extends CallName> = CallOutput<Contract[Name]>

/** What the main process tells the screens without being asked. */
export type ConsoleEvent = RunEvent | ScheduleEvent | SessionEvent

/** The bridge that a screen sees, whatever carries it. It never rejects: failures are answers. */
export interface ConsoleBridge {
  invoke<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<CallAnswer<OutputOf<Name>>>
  /** Answers a function that ends the subscription. */
  subscribe(listener: (event: ConsoleEvent) => void): () => void
}
