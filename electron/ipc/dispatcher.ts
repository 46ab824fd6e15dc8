import type { z } from 'zod'
import { firstIssue } from '../../shared/errors/describe-issue.ts'
import { describeProblem, type Problem } from '../../shared/errors/problem.ts'
import { toProblem } from '../../shared/errors/problem-error.ts'
import type { CallAnswer } from '../../shared/ipc/call.ts'
import { callAccess, type CallAccess } from '../../shared/ipc/call-access.ts'
import { contract, type CallName, type Contract, type InputOf } from '../../shared/ipc/contract.ts'
import type { Log } from '../logging/log.ts'
import type { CallHandlers } from './handlers/call-handlers.ts'
import { because } from '../../shared/text/reason.ts'

/** A call as it arrives: nothing of it is known to be true. */
export interface ArrivedCall {
  readonly call: unknown
  readonly input: unknown
  /** Aborted when whoever asked is gone. */
  readonly signal: AbortSignal
}

export interface Dispatcher {
  /** Never rejects: a failure is an answer. */
  dispatch(arrived: ArrivedCall): Promise<CallAnswer<unknown>>
}

/** The contract, seen so that the compiler knows that a call's schema gives what its handler takes. */
const inputSchemas: { readonly [Name in CallName]: { readonly input: z.ZodType<InputOf<Name>> } } = contract

/** Characters of what somebody else has written, in an answer. */
const longestShown = 200

export interface Doorkeeper {
  readonly log: Log
  /** Why a call that takes this privilege may not be made now; null where it may. Asked before the input is looked at. */
  readonly permit: (access: CallAccess) => Promise<Problem | null>
}

export function createDispatcher(handlers: CallHandlers<Contract>, { log, permit }: Doorkeeper): Dispatcher {
  const attempt = async ({ name, input, signal }: NamedCall): Promise<CallAnswer<unknown>> => {
    try {
      const refusal = await permit(callAccess[name])
      return refusal === null ? await answer(handlers, { name, input, signal }) : refuse(refusal)
    } catch (thrown) {
      return refuse(describeFailure(log, name, thrown))
    }
  }
  return {
    dispatch: async ({ call, input, signal }) => {
      if (!isCallName(call)) return refuse(unknownCall(call))
      const startedAt = performance.now()
      const given = await attempt({ name: call, input, signal })
      const durationMs = Math.round(performance.now() - startedAt)
      log.debug({ call, durationMs, code: given.ok ? undefined : given.error.code }, 'A call was answered.')
      return given
    },
  }
}

interface NamedCall extends Omit<ArrivedCall, 'call'> {
  readonly name: CallName
}

async function answer<Name extends CallName>(
  handlers: Pick<CallHandlers<Contract>, Name>,
  call: { readonly name: Name; readonly input: unknown; readonly signal: AbortSignal },
): Promise<CallAnswer<unknown>> {
  const parsed = inputSchemas[call.name].input.safeParse(call.input)
  if (!parsed.success) return refuse(invalidInput(parsed.error))
  const handle = handlers[call.name]
  return { ok: true, value: await handle(parsed.data, call.signal) }
}

/** `Object.hasOwn`, so that `constructor` and its like are unknown calls. */
const isCallName = (call: unknown): call is CallName => typeof call === 'string' && Object.hasOwn(contract, call)

const refuse = (error: Problem): CallAnswer<never> => ({ ok: false, error })

function unknownCall(call: unknown): Problem {
  const shown = typeof call === 'string' ? call.slice(0, longestShown) : `(${typeof call})`
  return describeProblem('call-unknown', 'settings', { call: shown })
}

/** Zod's reasons hold no values, so no password can come along. */
function invalidInput(error: z.ZodError): Problem {
  const { field, reason } = firstIssue(error)
  return describeProblem('call-invalid', 'settings', {
    field: field === '' ? because('the-input') : field.slice(0, longestShown),
    reason,
  })
}

/** What nobody foresaw goes to the log under an id; its text may hold anything, so only the id crosses. */
function describeFailure(log: Log, call: CallName, thrown: unknown): Problem {
  const problem = toProblem(thrown, 'settings')
  if (problem.code !== 'internal') return problem
  const failureId = log.failure(thrown)
  log.error({ failureId, call }, 'A call failed.')
  return { ...problem, parameters: { ...problem.parameters, failureId } }
}
