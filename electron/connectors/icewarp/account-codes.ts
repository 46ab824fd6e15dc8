import type { AccountKind, IceWarpDomain } from './icewarp-server.ts'

/** accounttype and U_Type (reference: IceWarp, data model). */
export const typeOfKind = { user: '0', group: '7', any: '*' } as const satisfies Record<AccountKind | 'any', string>

/** domaintype and D_Type: 1 a queue, 2 an alias, 3 a backup, 5 a service. */
const withoutAccounts: ReadonlySet<string> = new Set(['1', '3', '5'])

/** A code that is not known is kept: to leave out a domain is to lose its users. Guests of a chat live in `##...##`. */
export function domainKind(name: string, type: string): IceWarpDomain['kind'] {
  if (name.startsWith('##') || withoutAccounts.has(type)) return 'other'
  return type === '2' ? 'alias' : 'accounts'
}
