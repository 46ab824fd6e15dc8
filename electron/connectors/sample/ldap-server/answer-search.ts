import { responseTag } from './ber-tags.ts'
import { message, pagedResultsControl, result, searchEntry, type ResultDetails } from './encode-response.ts'
import { pagedResultsOid } from './ldap-oids.ts'
import type { LdapRequest, PageRequest, SearchOperation } from './ldap-request.ts'
import type { ServedDirectory } from './served-directory.ts'
import type { PagedSearches, SearchPage } from './paged-searches.ts'
import { resultCode } from './result-code.ts'
import { searchDirectory } from './search-directory.ts'
import { selectAttributes } from './select-attributes.ts'
import type { StoredEntry } from './stored-directory.ts'

export interface SearchContext {
  readonly served: ServedDirectory
  readonly boundAs: string | null
  readonly pagedSearches: PagedSearches
}

type SearchRequest = LdapRequest<SearchOperation>

/** All messages that answer a search: its entries, and the result last. */
export function answerSearch(request: SearchRequest, context: SearchContext): readonly Buffer[] {
  const { served, boundAs } = context
  const isRoot = request.operation.baseDn === '' && request.operation.scope === 'base'
  const unknown = request.controls.find((control) => control.critical && control.oid !== pagedResultsOid)
  if (unknown !== undefined) return [done(request, resultCode.unavailableCriticalExtension)]
  if (boundAs === null && !isRoot) {
    return [done(request, resultCode.insufficientAccessRights, { message: 'Bind first: only the rootDSE is public.' })]
  }
  const outcome = searchDirectory(isRoot ? served.rootEntry : served.directory, request.operation)
  if (outcome.kind === 'refused') return [done(request, outcome.code, { matchedDn: outcome.matchedDn })]
  return request.page === null
    ? answerWhole(request, outcome.entries(), served.sizeLimit)
    : answerPage(request, request.page, { find: outcome.entries, pagedSearches: context.pagedSearches })
}

function answerWhole(request: SearchRequest, found: readonly StoredEntry[], serverLimit: number): readonly Buffer[] {
  const asked = request.operation.sizeLimit
  const limit = asked === 0 ? serverLimit : Math.min(asked, serverLimit)
  const code = found.length > limit ? resultCode.sizeLimitExceeded : resultCode.success
  return [...entries(request, found.slice(0, limit)), done(request, code)]
}

interface PageSource {
  readonly find: () => readonly StoredEntry[]
  readonly pagedSearches: PagedSearches
}

function answerPage(request: SearchRequest, asked: PageRequest, source: PageSource): readonly Buffer[] {
  const page = nextPage(asked, source)
  if (page === null) {
    return [done(request, resultCode.unwillingToPerform, { message: 'The paged results cookie is invalid.' })]
  }
  const success = result(responseTag.searchDone, resultCode.success)
  const lastMessage = message(request.messageId, success, [pagedResultsControl(page.cookie)])
  return [...entries(request, page.entries), lastMessage]
}

/** Size 0 with a cookie gives the search up (RFC 2696, section 3). */
function nextPage({ cookie, size }: PageRequest, { find, pagedSearches }: PageSource): SearchPage | null {
  if (cookie.length === 0) return pagedSearches.begin(find(), Math.max(size, 1))
  if (size > 0) return pagedSearches.continue(cookie, size)
  pagedSearches.abandon(cookie)
  return { entries: [], cookie: Buffer.alloc(0) }
}

function entries({ messageId, operation }: SearchRequest, found: readonly StoredEntry[]): readonly Buffer[] {
  return found.map((entry) => {
    const selected = selectAttributes(entry, operation.attributes)
    const sent = operation.typesOnly ? selected.map(({ name }) => ({ name, values: [] })) : selected
    return message(messageId, searchEntry(entry.distinguishedName, sent))
  })
}

const done = ({ messageId }: SearchRequest, code: number, details: ResultDetails = {}): Buffer =>
  message(messageId, result(responseTag.searchDone, code, details))
