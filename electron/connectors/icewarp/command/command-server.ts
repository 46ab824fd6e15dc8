import type { AccountDetails, IceWarpServer, KnownAccount, ListedAccount } from '../icewarp-server.ts'
import { typeOfKind } from '../account-codes.ts'
import { splitList } from '../mapping/split-list.ts'
import { refusedBy, invalidAnswer } from '../xml-answer.ts'
import { part } from '../xml/write-xml.ts'
import type { Command } from './command.ts'
import { checkPassword, type PasswordCheckOptions } from './check-password.ts'
import type { CommandSession } from './command-session.ts'
import { accountsCommand, domainsCommand, membersCommand, type ListCommand } from './list-commands.ts'
import {
  askForProperties,
  fieldValue,
  listValue,
  readProperties,
  textValue,
  type PropertyValues,
} from './property-values.ts'
import { askedFor, readList } from './read-list.ts'
import type { SessionFacts } from './session-facts.ts'
import { because } from '../../../../shared/text/reason.ts'

/** Requests for single accounts at the same time (reference: IceWarp, limits). */
const parallel = 5

export interface CommandServerOptions extends PasswordCheckOptions {
  readonly session: CommandSession
  readonly facts: SessionFacts
}

export function createCommandServer({ session, facts, ...logOn }: CommandServerOptions): IceWarpServer {
  let pages = 0
  const list = async <Item>(command: ListCommand<Item>, gone: string | null = null) => {
    const read = await readList(session, command, gone)
    pages += read?.pages ?? 0
    return read?.items ?? null
  }
  return {
    host: session.route.endpoint.host,
    inUse: { kind: 'command', url: session.route.url, version: null },
    scope: facts.scope,
    parallel,
    listDomains: async () => (await list(domainsCommand)) ?? [],
    aliasTarget: (domain) => readAliasTarget(session, domain),
    listAccounts: async (domain, kind): Promise<readonly ListedAccount[]> => {
      const accounts = (await list(accountsCommand(domain, kind))) ?? []
      return accounts.filter(({ type }) => type === typeOfKind[kind])
    },
    listAddresses: async (domain) => ((await list(accountsCommand(domain, 'any'))) ?? []).map(({ email }) => email),
    readDetails: (email) => readDetails(session, email),
    readCardName: (email) => readCardName(session, email),
    readMembers: (group) => list(membersCommand(group), accountGone),
    findUser: (address) => findUser(session, address),
    checkPassword: (account, password) => checkPassword(logOn, account, password),
    pages: () => pages,
    leave: () => session.logOut(),
  }
}

const accountGone = 'account_invalid'

/** null: there is no such account. */
async function readAccount(
  session: CommandSession,
  email: string,
  { stage, properties }: { readonly stage: Command['stage']; readonly properties: readonly string[] },
): Promise<PropertyValues | null> {
  const name = 'getaccountproperties'
  const parameters = [part('accountemail', email), askForProperties('accountpropertylist', properties)]
  const reply = await session.read({ name, stage, parameters })
  const asked = askedFor(session, { name, stage })
  if (reply.kind === 'refused') {
    if (reply.uid === accountGone) return null
    throw refusedBy(asked, reply.uid)
  }
  // What was not answered must not be taken for an account without addresses.
  if (reply.result.children.length === 0) throw invalidAnswer(asked, because('answer-no-properties'))
  return readProperties(reply.result)
}

const detailProperties = ['u_name', 'u_aliaslist', 'a_aliaslist', 'u_alias', 'u_emailalias']

async function readDetails(session: CommandSession, email: string): Promise<AccountDetails | null> {
  const values = await readAccount(session, email, { stage: 'search', properties: detailProperties })
  if (values === null) return null
  const own = listValue(values, 'a_aliaslist')
  const text = textValue(values, 'u_alias') || textValue(values, 'u_emailalias')
  return {
    name: textValue(values, 'u_name'),
    addresses: splitList(textValue(values, 'u_aliaslist')),
    localParts: own.length > 0 ? own : splitList(text),
  }
}

async function readCardName(session: CommandSession, email: string): Promise<string | null> {
  const values = await readAccount(session, email, { stage: 'search', properties: ['a_vcard', 'a_name'] })
  if (values === null) return null
  const given = [fieldValue(values, 'a_name', 'name'), fieldValue(values, 'a_name', 'surname')]
  return fieldValue(values, 'a_vcard', 'fileas') || given.filter((name) => name !== '').join(' ') || null
}

async function readAliasTarget(session: CommandSession, domain: string): Promise<string | null> {
  const command = {
    name: 'getdomainproperties',
    stage: 'search',
    parameters: [part('domainstr', domain), askForProperties('domainpropertylist', ['d_domainvalue'])],
  } as const
  const reply = await session.read(command)
  if (reply.kind === 'refused') throw refusedBy(askedFor(session, command), reply.uid)
  return textValue(readProperties(reply.result), 'd_domainvalue') || null
}

const logOnProperties = ['u_type', 'u_alias', 'u_login', 'u_aliaslist']

/** An alias is no user name: whose it is may change, and with it whose password would count. */
async function findUser(session: CommandSession, address: string): Promise<KnownAccount | null> {
  const values = await readAccount(session, address, { stage: 'search', properties: logOnProperties })
  if (values === null) return null
  const type = textValue(values, 'u_type')
  const [primary = localPart(address)] = splitList(textValue(values, 'u_alias'))
  if ((type !== '' && type !== typeOfKind.user) || primary.toLowerCase() !== localPart(address)) return null
  return {
    address,
    logOnName: textValue(values, 'u_login') || address,
    addresses: [address, ...splitList(textValue(values, 'u_aliaslist'))].map((each) => each.toLowerCase()),
  }
}

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@')).toLowerCase()
