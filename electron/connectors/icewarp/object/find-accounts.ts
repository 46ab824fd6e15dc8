import { problemError } from '../../../../shared/errors/problem-error.ts'
import { typeOfKind } from '../account-codes.ts'
import type { AccountKind, ListedAccount } from '../icewarp-server.ts'
import { splitList } from '../mapping/split-list.ts'
import type { AccountObject } from './account-object.ts'
import type { DomainObject } from './domain-objects.ts'
import { isTrue } from './method-reply.ts'

export interface Find {
  readonly account: AccountObject
  readonly domain: DomainObject
  readonly kind: AccountKind
  readonly host: string
}

/**
 * All accounts of a kind, one after the other (reference: IceWarp, read sequence). The end of a find looks like its
 * failure; where the server does not say that all is well, every account that it lists has to be accounted for.
 */
export async function findAccounts(find: Find): Promise<readonly ListedAccount[]> {
  const { account, domain, kind } = find
  const stage = stageOf(kind)
  const started = await account.call('FindInitQuery', [domain.name, `U_Type = ${typeOfKind[kind]}`], stage)
  if (!isTrue(started)) return account.refuse('FindInitQuery', stage)
  const found: ListedAccount[] = []
  while (isTrue(await account.call('FindNext', [], stage))) {
    found.push({ email: await account.emailAddress(stage), name: await nameOf(account, kind) })
  }
  const lastError = (await account.lastError(stage)).trim()
  await account.call('FindDone', [], stage)
  if (lastError !== '0' && lastError !== '') await proveComplete(find, found)
  return found
}

const stageOf = (kind: AccountKind) => (kind === 'user' ? 'search' : 'groups')

/** A user's name is read with the details. */
const nameOf = (account: AccountObject, kind: AccountKind): Promise<string> =>
  kind === 'group' ? account.property('G_Name', stageOf(kind)) : Promise.resolve('')

/** Whatever stands in the domain's own list and was not found must be of another kind. */
async function proveComplete({ account, domain, kind, host }: Find, found: readonly ListedAccount[]): Promise<void> {
  const stage = stageOf(kind)
  const known = new Set(found.map(({ email }) => email.toLowerCase()))
  for (const alias of splitList(await domain.accountList())) {
    const address = `${alias}@${domain.name}`.toLowerCase()
    if (known.has(address) || !(await account.open(address, stage))) continue
    if ((await account.property('U_Type', stage)).trim() !== typeOfKind[kind]) continue
    // The list may name second aliases, too.
    if (known.has((await account.emailAddress(stage)).toLowerCase())) continue
    const list = `${kind === 'user' ? 'users' : 'groups'} of ${domain.name}`
    const parameters = { host, list, received: found.length, total: `more than ${found.length}` }
    throw problemError('list-short', stage, { parameters })
  }
}
