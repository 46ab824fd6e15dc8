import { ProblemError, problemError } from '../../../../../shared/errors/problem-error.ts'
import type { Cancellable } from '../../../connector.ts'
import { untilAborted, withinLimit } from '../../../network/deadline.ts'
import { errorCode } from '../../../network/error-code.ts'
import type { DetectionEnvironment, ServiceRecord } from '../detection-environment.ts'
import { orderServiceRecords } from './order-service-records.ts'

export type ServiceAnswer =
  | { readonly kind: 'found'; readonly records: readonly ServiceRecord[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly reason: string }

export interface Asking extends Cancellable {
  readonly environment: DetectionEnvironment
}

/** What DNS says: there are some (in the order in which to try them), there are none, or it does not say. */
export async function askForServices(name: string, { environment, signal }: Asking): Promise<ServiceAnswer> {
  const { resolveServices, random, dnsMilliseconds: milliseconds } = environment
  const onDeadline = (): ProblemError => problemError('host-not-found', 'name', { parameters: { host: name } })
  try {
    const limit = { stage: 'name', signal, milliseconds, onDeadline } as const
    const records = await withinLimit(limit, (ending) => untilAborted(ending, resolveServices(name, ending)))
    // A single "." says that the service is not offered (RFC 2782).
    const offered = records.filter((record) => !['', '.'].includes(record.name))
    return offered.length === 0 ? { kind: 'nothing' } : { kind: 'found', records: orderServiceRecords(offered, random) }
  } catch (thrown) {
    return answerOfFailure(thrown)
  }
}

const noSuchRecord: readonly string[] = ['ENOTFOUND', 'ENODATA']

function answerOfFailure(thrown: unknown): ServiceAnswer {
  if (thrown instanceof ProblemError) {
    if (thrown.problem.code === 'cancelled') throw thrown
    return { kind: 'failed', reason: 'ETIMEOUT' }
  }
  const reason = errorCode(thrown)
  return noSuchRecord.includes(reason) ? { kind: 'nothing' } : { kind: 'failed', reason }
}
