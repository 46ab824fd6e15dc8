import { ProblemError, problemError } from '../../../../shared/errors/problem-error.ts'
import type { Cancellable } from '../../connector.ts'
import { withinLimit } from '../../network/deadline.ts'
import { errorCode } from '../../network/error-code.ts'
import type { DetectionEnvironment, ServiceRecord } from './detection-environment.ts'
import { orderServiceRecords } from './order-service-records.ts'

/** For one DNS question (reference: LDAP, section 11). */
const usualMilliseconds = 5000

/** The controllers of a domain, and of no other service (MS-ADTS 6.3.6.1). */
export const controllerService = (domain: string): string => `_ldap._tcp.dc._msdcs.${domain}`

export type ServiceAnswer =
  | { readonly kind: 'found'; readonly records: readonly ServiceRecord[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly reason: string }

/** What DNS says: there are some (in the order in which to try them), there are none, or it does not say. */
export async function askForServices(
  name: string,
  { environment, signal }: Cancellable & { readonly environment: DetectionEnvironment },
): Promise<ServiceAnswer> {
  const { resolveServices, random, dnsMilliseconds: milliseconds = usualMilliseconds } = environment
  const limit = { stage: 'name', signal, milliseconds, onDeadline: timedOut } as const
  try {
    const records = await withinLimit(limit, (ending) => resolveServices(name, ending))
    // A single "." says that the service is not offered (RFC 2782).
    const offered = records.filter((record) => !['', '.'].includes(record.name))
    return offered.length === 0 ? { kind: 'nothing' } : { kind: 'found', records: orderServiceRecords(offered, random) }
  } catch (thrown) {
    return answerOfFailure(thrown)
  }
}

const timedOut = (): ProblemError => problemError('host-not-found', 'name', { parameters: { host: 'DNS' } })

function answerOfFailure(thrown: unknown): ServiceAnswer {
  if (thrown instanceof ProblemError) {
    if (thrown.problem.code === 'cancelled') throw thrown
    return { kind: 'failed', reason: 'ETIMEOUT' }
  }
  const reason = errorCode(thrown)
  return reason === 'ENOTFOUND' || reason === 'ENODATA' ? { kind: 'nothing' } : { kind: 'failed', reason }
}
