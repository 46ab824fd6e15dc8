import { describeProblem } from '../../shared/errors/problem.ts'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import type { ConsoleEvent } from '../../shared/ipc/contract.ts'

export type ServerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'event'; readonly event: ConsoleEvent }

/** The answer to a call that found nobody, or whose answer cannot be read. */
export const unreachable: CallAnswer<never> = {
  ok: false,
  error: describeProblem('program-unreachable', 'protocol'),
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The program made the value from the same contract, so its inner shape is the compiler's business. */
export const isAnswer = <Output>(value: unknown): value is CallAnswer<Output> =>
  isObject(value) && (value['ok'] === true || (value['ok'] === false && isObject(value['error'])))

/** What an event of each kind has at least. A kind without a line here does not compile, and would never be heard. */
const eventFields: Readonly<Record<ConsoleEvent['kind'], readonly string[]>> = {
  'run-progress': ['runId'],
  'run-ended': ['runId'],
  'schedule-changed': [],
  'session-ended': [],
}

function isEvent(value: unknown): value is ConsoleEvent {
  if (!isObject(value)) return false
  const fields = Object.entries(eventFields).find(([kind]) => kind === value['kind'])?.[1]
  return fields?.every((field) => typeof value[field] === 'string') ?? false
}

/** null for what is not a message of this protocol. */
export function parseServerMessage(data: unknown): ServerMessage | null {
  const message = parseJson(data)
  if (!isObject(message)) return null
  if (isEvent(message['event'])) return { kind: 'event', event: message['event'] }
  if (typeof message['id'] === 'number') return { kind: 'answer', id: message['id'], answer: message['answer'] }
  return null
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return null
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
