import { ProblemError, problemError } from '../../../../shared/errors/problem-error.ts'
import type { KerioAccount } from '../records/kerio-account.ts'
import { domainFields, readDomain, type KerioDomain } from '../records/kerio-domain.ts'
import { kerioCodes } from '../session/kerio-problem.ts'
import type { ListReading, ListRequest } from './list-request.ts'
import { readList } from './read-list.ts'

export interface DomainList {
  readonly domains: readonly KerioDomain[]
  readonly pages: number
}

const request: ListRequest = {
  method: 'Domains.get',
  fields: domainFields,
  orderBy: 'name',
  domain: null,
  stage: 'search',
}

/** Every domain. One that cannot be read makes the whole list useless: whoever belongs to it would seem to be absent. */
export async function readDomains(reading: ListReading, account: KerioAccount): Promise<DomainList> {
  const { items, pages } = await readList(reading, request).catch((thrown: unknown) => {
    throw isRefusal(thrown) ? rightsMissing(reading, account) : thrown
  })
  const domains = items.map(readDomain).filter((domain) => domain !== null)
  if (domains.length === items.length) return { domains, pages }
  const parameters = { host: reading.session.host, method: request.method, part: 'domain' }
  throw problemError('kerio-answer-invalid', request.stage, { parameters })
}

/** An auditor's list was once refused with 1000 (KERIO-A10); 1003 and 1004 speak for themselves. */
const refusals: ReadonlySet<unknown> = new Set([kerioCodes.failed, kerioCodes.forbidden, kerioCodes.accessDenied])

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof ProblemError &&
  thrown.problem.code === 'kerio-call-refused' &&
  refusals.has(thrown.problem.parameters['code'])

const rightsMissing = ({ session }: ListReading, { role }: KerioAccount) =>
  problemError('kerio-rights-missing', request.stage, {
    parameters: { host: session.host, name: session.userName, role },
  })
