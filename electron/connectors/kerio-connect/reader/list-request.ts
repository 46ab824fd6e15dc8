import type { Stage } from '../../../../shared/errors/stage.ts'
import type { KerioCall, KerioSession } from '../session/kerio-session.ts'

/** A whole list that is to be read. */
export interface ListRequest {
  readonly method: Exclude<KerioCall['method'], 'Session.whoAmI'>
  readonly fields: readonly string[]
  /** Pages follow one another only in a fixed order. */
  readonly orderBy: 'name' | 'loginName'
  /** Lists of users, groups and aliases are of one domain; null for the list of domains. */
  readonly domain: { readonly id: string; readonly name: string } | null
  readonly stage: Stage
}

/** Items a page (reference: kerio-connect, Paging). */
export const pageSize = 200

/** `domainId` stands beside the query, not in it. */
export const callOf = ({ method, fields, orderBy, domain, stage }: ListRequest, start: number): KerioCall => ({
  method,
  stage,
  params: {
    query: { fields, start, limit: pageSize, orderBy: [{ columnName: orderBy, direction: 'Asc' }] },
    ...(domain === null ? {} : { domainId: domain.id }),
  },
})

/** What messages call the list, in any language. */
export const listName = ({ method, domain }: ListRequest): string =>
  domain === null ? method : `${method} ${domain.name}`

export interface ListReading {
  readonly session: KerioSession
  readonly signal: AbortSignal
  /** Told how many items of this list are there, of how many. */
  readonly onItems?: (read: number, total: number) => void
}
