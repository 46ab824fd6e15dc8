import type { AccountDetails, IceWarpServer, KnownAccount, PasswordVerdict } from '../icewarp-server.ts'
import { splitList } from '../mapping/split-list.ts'
import { createAccountObject, type AccountObject } from './account-object.ts'
import { createDomainObjects } from './domain-objects.ts'
import { findAccounts } from './find-accounts.ts'
import type { MethodCall } from './method-call.ts'
import { isTrue } from './method-reply.ts'
import { createObjectSession, handleIn, type ObjectSessionOptions } from './object-session.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface ObjectServerOptions extends ObjectSessionOptions {
  /** Milliseconds for a log-on. */
  readonly patience: number
}

const createApi: MethodCall = {
  handle: '0',
  method: 'Create',
  parameters: ['IceWarpServer.APIObject'],
  stage: 'bind',
}

/** A server of 10.4 or later over XML-RPC: one value for each request. */
export async function openObjectServer(options: ObjectServerOptions): Promise<IceWarpServer> {
  const session = createObjectSession(options)
  // Whether the administrator's password is right shows at the first call; a wrong one is answered late.
  const api = handleIn(await session.callOnce(createApi, options.patience), createApi, session)
  const version = await session.call({ handle: api, method: 'GetProperty', parameters: ['c_version'], stage: 'bind' })
  const domains = createDomainObjects(session, api)
  const account = await createAccountObject(session)
  const { host } = options.place.endpoint
  let lists = 0
  return {
    host,
    inUse: { kind: 'object', url: options.place.url, version: version.trim() || null },
    scope: 'unknown',
    // What is loaded and what a find has reached belong to the one account object.
    parallel: 1,
    listDomains: () => {
      lists += 1
      return domains.list()
    },
    aliasTarget: (domain) => domains.aliasTarget(domain),
    listAccounts: async (domain, kind) => {
      lists += 1
      return findAccounts({ account, domain: await domains.get(domain), kind, host })
    },
    listAddresses: async (domain) => {
      lists += 1
      const aliases = splitList(await (await domains.get(domain)).accountList())
      return aliases.map((alias) => `${alias}@${domain}`)
    },
    readDetails: (email) => readDetails(account, email),
    readCardName: () => Promise.resolve(null),
    readMembers: (group) => readMembers(account, group),
    findUser: (address) => findUser(account, address),
    checkPassword: (known, password) => checkPassword(account, known, { password, patience: options.patience }),
    pages: () => lists,
    leave: () => Promise.resolve(),
  }
}

async function readDetails(account: AccountObject, email: string): Promise<AccountDetails | null> {
  if (!(await account.open(email, 'search'))) return null
  const name = (await account.property('U_Name', 'search')).trim()
  const addresses = splitList(await account.property('U_AliasList', 'search'))
  const localParts = addresses.length > 0 ? [] : splitList(await account.property('U_Alias', 'search'))
  return { name, addresses, localParts }
}

/** An empty text may also be a failure. */
async function readMembers(account: AccountObject, group: string): Promise<readonly string[] | null> {
  if (!(await account.open(group, 'groups'))) return null
  const text = await account.property('G_ListFile_Contents', 'groups')
  if (text.trim() === '' && !/^0?$/u.test((await account.lastError('groups')).trim()))
    return account.refuse('GetProperty', 'groups')
  return text.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
}

/** An alias opens an account, too, and is no user name. */
async function findUser(account: AccountObject, address: string): Promise<KnownAccount | null> {
  if (!(await account.open(address, 'search'))) return null
  const email = (await account.emailAddress('search')).toLowerCase()
  const type = (await account.property('U_Type', 'search')).trim()
  if (email !== address.toLowerCase() || (type !== '' && type !== '0')) return null
  const logOnName = (await account.property('U_Login', 'search')).trim() || address
  return { address, logOnName, addresses: [email] }
}

/**
 * ICEWARP-A7: the third argument is a local host, not the client. A right password does not yet mean that the account
 * may be used; and two accounts may share a short name, so that the one which was loaded has to be the one that was meant.
 */
async function checkPassword(
  account: AccountObject,
  { logOnName, addresses }: KnownAccount,
  { password, patience }: { readonly password: string; readonly patience: number },
): Promise<PasswordVerdict> {
  const answer = await account.callOnce('AuthenticateUser', [logOnName, password, ''], patience)
  if (!isTrue(answer)) return { kind: 'password-refused' }
  const other = (await account.emailAddress('bind')).toLowerCase()
  if (other !== '' && !addresses.includes(other)) return { kind: 'other-account', other }
  const mayBeUsed = isTrue(await account.call('ValidateUser', [], 'bind'))
  return mayBeUsed ? { kind: 'accepted' } : { kind: 'account-refused', reason: because('account-unusable') }
}
