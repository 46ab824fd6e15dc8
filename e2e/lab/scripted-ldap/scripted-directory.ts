import { pagedResultsOid, startTlsOid, whoAmIOid } from '../../../electron/connectors/sample/ldap-server/ldap-oids.ts'
import type { BindOperation, SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import { resultCode } from '../../../electron/connectors/sample/ldap-server/result-code.ts'
import {
  searchDirectory,
  type SearchOutcome,
} from '../../../electron/connectors/sample/ldap-server/search-directory.ts'
import { selectAttributes } from '../../../electron/connectors/sample/ldap-server/select-attributes.ts'
import {
  storeDirectory,
  type DirectoryEntry,
  type StoredDirectory,
  type StoredEntry,
} from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { createIndexedSearch } from './indexed-search.ts'
import type { LdapScript, ScriptedRequest } from './ldap-script.ts'
import { createPager, type Pager, type PagingBehaviour } from './pager.ts'
import type { PageFault } from './page-action.ts'
import type { Reply } from './reply.ts'
import { limitValues, withoutRanges } from './value-ranges.ts'

export interface ScriptedDirectoryOptions {
  readonly entries: Iterable<DirectoryEntry>
  /** Passwords by bind name; without it every simple bind with a password succeeds. */
  readonly passwords?: Readonly<Record<string, string>>
  /** What those who are not bound see: everything, nothing at all without an error, or a refusal (code 1, as AD). */
  readonly anonymous?: 'everything' | 'nothing' | 'refused'
  /** A name with an empty password: anonymous success as AD answers (RFC 4513, 5.1.2), or code 53 as slapd does. */
  readonly emptyPassword?: 'anonymous' | 'refused'
  readonly paging?: PagingBehaviour
  /** Largest page that the server sends, whatever is asked for. */
  readonly pageCap?: number
  /** Entries of one search, pages or not; then code 4, as slapd does (reference: LDAP, 2.2). */
  readonly sizeLimit?: number
  readonly pageFault?: PageFault
  /** A second paged search ends the first one, as in slapd. */
  readonly pagedSearches?: 'many' | 'one-per-connection'
  /** Largest number of values of an attribute (Active Directory's MaxValRange). */
  readonly valueCap?: number
  /** Sent with the first page of every subtree search. */
  readonly references?: readonly string[]
  readonly rootAttributes?: Readonly<Record<string, readonly string[]>>
}

/** A whole directory as a script: rootDSE, binds, searches, pages, limits; and the faults that are asked for. */
export function scriptedDirectory(options: ScriptedDirectoryOptions): LdapScript {
  const directory = storeDirectory([...options.entries])
  const search = createIndexedSearch(directory)
  const root = storeDirectory([rootEntry(directory, options)])
  const pagers = new Map<number, Pager>()
  const pagerOf = (connectionId: number): Pager => {
    const pager = pagers.get(connectionId) ?? createPager(options)
    pagers.set(connectionId, pager)
    return pager
  }
  return {
    bind: (request, reply) => reply.done(bindCode(request.operation, options)),
    search: (request, reply) => {
      const isRoot = request.operation.baseDn === '' && request.operation.scope === 'base'
      const outcome = isRoot ? searchDirectory(root, request.operation) : searchVisible(search, request, options)
      if (outcome.kind === 'refused') {
        reply.done(outcome.code, { matchedDn: outcome.matchedDn })
        return
      }
      const send = entrySender(request.operation, reply, options)
      pagerOf(request.connection.id).answer({ request, reply, entries: outcome.entries, send })
    },
  }
}

function rootEntry(
  directory: StoredDirectory,
  { rootAttributes, paging = 'supported' }: ScriptedDirectoryOptions,
): DirectoryEntry {
  return {
    distinguishedName: '',
    attributes: {
      objectClass: ['top'],
      namingContexts: directory.entries.slice(0, 1).map((entry) => entry.distinguishedName),
      supportedLDAPVersion: ['3'],
      supportedControl: paging === 'refused' ? [] : [pagedResultsOid],
      supportedExtension: [startTlsOid, whoAmIOid],
      ...rootAttributes,
    },
  }
}

function bindCode(bind: BindOperation, { passwords, emptyPassword = 'refused' }: ScriptedDirectoryOptions): number {
  if (bind.credentials.kind === 'sasl') return resultCode.authMethodNotSupported
  const { password } = bind.credentials
  if (bind.name === '') return resultCode.success
  if (password === '') return emptyPassword === 'anonymous' ? resultCode.success : resultCode.unwillingToPerform
  const isRight = passwords === undefined || passwords[bind.name] === password
  return isRight ? resultCode.success : resultCode.invalidCredentials
}

function searchVisible(
  search: (operation: SearchOperation) => SearchOutcome,
  request: ScriptedRequest<SearchOperation>,
  { anonymous = 'everything' }: ScriptedDirectoryOptions,
): SearchOutcome {
  if (request.boundAs === null && anonymous === 'nothing') return { kind: 'found', entries: () => [] }
  if (request.boundAs === null && anonymous === 'refused') {
    return { kind: 'refused', code: resultCode.operationsError, matchedDn: '' }
  }
  return search(request.operation)
}

function entrySender(
  search: SearchOperation,
  reply: Reply,
  options: ScriptedDirectoryOptions,
): (entry: StoredEntry) => void {
  const cap = options.valueCap
  return (entry) => {
    const limited = cap === undefined ? entry : limitValues(entry, search.attributes, cap)
    const attributes = selectAttributes(limited, withoutRanges(search.attributes))
    reply.entry(entry.distinguishedName, Object.fromEntries(attributes.map(({ name, values }) => [name, values])))
  }
}
