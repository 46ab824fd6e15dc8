import { domainKind, typeOfKind } from '../account-codes.ts'
import type { AccountKind, IceWarpDomain, ListedAccount } from '../icewarp-server.ts'
import { textOf, type XmlElement } from '../xml/xml-element.ts'
import { part, type XmlPart } from '../xml/write-xml.ts'
import type { Command } from './command.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** A list that comes in pages: the command, how it is called, and what becomes of its items. */
export interface ListCommand<Item> extends Pick<Command, 'name' | 'stage'> {
  /** In plain words and with its subject, such as `accounts of example.com`. */
  readonly list: Reason
  readonly parameters: readonly XmlPart[]
  readonly itemOf: (element: XmlElement) => Item
  readonly keyOf: (item: Item) => string
  readonly repeated: 'impossible' | 'harmless'
}

/** Every mask is sent: some builds refuse an empty filter, and `*` is valid everywhere. */
const filter = (masks: Readonly<Record<string, string>>): XmlPart =>
  part(
    'filter',
    Object.entries({ namemask: '*', ...masks }).map(([name, mask]) => part(name, mask)),
  )

export const domainsCommand: ListCommand<IceWarpDomain> = {
  name: 'getdomainsinfolist',
  stage: 'search',
  list: because('list-of-domains'),
  parameters: [filter({})],
  itemOf: (element) => {
    const name = textOf(element, 'name') ?? ''
    const told = Number(textOf(element, 'accountcount') ?? '0')
    const kind = domainKind(name, textOf(element, 'domaintype') ?? '0')
    // The number can be nonsense (a capture has -5), so that it is never taken for more than a hint.
    return { name, kind, toldAccounts: Number.isInteger(told) && told > 0 ? told : 0 }
  },
  keyOf: ({ name }) => name.toLowerCase(),
  repeated: 'impossible',
}

const listCodes = { user: 'users-of', group: 'groups-of', any: 'accounts-of' } as const

/** With the type that the server says each account has: a mask may be ignored. */
export const accountsCommand = (
  domain: string,
  kind: AccountKind | 'any',
): ListCommand<ListedAccount & { type: string }> => ({
  name: 'getaccountsinfolist',
  stage: kind === 'group' ? 'groups' : 'search',
  list: because(listCodes[kind], { domain }),
  parameters: [part('domainstr', domain), filter({ typemask: typeOfKind[kind] })],
  itemOf: (element) => ({
    email: textOf(element, 'email') ?? '',
    name: textOf(element, 'name') ?? '',
    type: textOf(element, 'accounttype') ?? typeOfKind[kind],
  }),
  keyOf: ({ email }) => email.toLowerCase(),
  repeated: 'impossible',
})

export const membersCommand = (group: string): ListCommand<string> => ({
  name: 'getaccountmemberinfolist',
  stage: 'groups',
  list: because('members-of', { group }),
  parameters: [part('who', group), filter({})],
  itemOf: (element) => textOf(element, 'val') ?? '',
  keyOf: (member) => member,
  // Members stand in a text file, where one may well stand twice.
  repeated: 'harmless',
})
