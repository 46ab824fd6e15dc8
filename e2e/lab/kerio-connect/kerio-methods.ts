import { z } from 'zod'
import type { KerioAccount } from './kerio-account.ts'
import { evaluateQuery } from './evaluate-query.ts'
import type { KerioData, KerioDomain } from './kerio-records.ts'
import type { KerioVariant } from './kerio-variant.ts'
import { RpcError, rpcCodes } from './rpc-error.ts'

interface MethodContext {
  readonly data: KerioData
  readonly variant: KerioVariant
  readonly account: KerioAccount
  readonly params: Readonly<Record<string, unknown>>
}

type Method = (context: MethodContext) => object

/** What needs a session, besides log-out. Methods that this program has no business calling do not exist here. */
export const sessionMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['Session.whoAmI', whoAmI],
  ['Domains.get', (context) => list(context, domainsFor(context))],
  ['Users.get', (context) => list(context, ofDomain(context, usersInForm(context)))],
  ['Groups.get', (context) => list(context, ofDomain(context, context.data.groups))],
  ['Aliases.get', (context) => list(context, ofDomain(context, context.data.aliases))],
])

function whoAmI({ account: { id, domainId, loginName, fullName, role } }: MethodContext): object {
  const effectiveRole = { userRole: role, publicFolderRight: false, archiveFolderRight: false }
  return { userDetails: { id, domainId, loginName, fullName, effectiveRole } }
}

function domainsFor({ data, variant, account }: MethodContext): readonly KerioDomain[] {
  if (account.role === 'UserRole') throw new RpcError(rpcCodes.accessDenied, 'Insufficient rights')
  if (account.role === 'Auditor' && variant.auditor === 'refused-domains') {
    throw new RpcError(rpcCodes.operationFailed, 'internal database error')
  }
  const seesOwnOnly = account.role === 'AccountAdmin' && variant.accountAdmin === 'own-domain'
  return seesOwnOnly ? data.domains.filter(({ id }) => id === account.domainId) : data.domains
}

/** `domainId` stands beside `query`, one domain a call (KERIO-A11 for the codes). */
function ofDomain<Item extends { readonly domainId: string }>(
  { data, params }: MethodContext,
  items: readonly Item[],
): readonly Item[] {
  const { domainId } = params
  if (typeof domainId !== 'string') throw new RpcError(rpcCodes.invalidParams, 'Invalid params.')
  if (!data.domains.some(({ id }) => id === domainId)) {
    throw new RpcError(rpcCodes.doesNotExist, 'Domain %1 does not exist.', [domainId])
  }
  return items.filter((item) => item.domainId === domainId)
}

function list({ params, variant }: MethodContext, records: readonly object[]): object {
  if (!isObject(params['query'])) throw new RpcError(variant.missingQueryCode, 'Invalid params.')
  const { list: items, totalItems } = evaluateQuery(records, params['query'], { cap: variant.mostItems })
  return { list: items, totalItems: variant.totalItems === 'text' ? String(totalItems) : totalItems }
}

/** Whether additional addresses are local parts is not certain (KERIO-A1). */
function usersInForm({ data, variant }: MethodContext) {
  if (variant.emailAddresses === 'local-parts') return data.users
  const names = new Map(data.domains.map(({ id, name }) => [id, name]))
  return data.users.map((user) => ({
    ...user,
    emailAddresses: user.emailAddresses.map((address) =>
      address.includes('@') ? address : `${address}@${names.get(user.domainId) ?? ''}`,
    ),
  }))
}

const isObject = (value: unknown): boolean => z.record(z.string(), z.unknown()).safeParse(value).success
