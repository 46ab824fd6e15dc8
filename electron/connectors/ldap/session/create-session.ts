import { bind } from './bind.ts'
import type { LdapSession } from './ldap-session.ts'
import { pagedSearch } from './paged-search.ts'
import { readEntry } from './read-entry.ts'
import { searchSome } from './search-some.ts'
import type { SessionContext } from './session-context.ts'

/** The operations over one connection, as one stage sees them. */
export function createSession(context: SessionContext): LdapSession {
  return {
    bind: (name, password, signal) => bind(context, { name, password, signal }),
    search: (options) => pagedSearch(context, options),
    searchSome: (options) => searchSome(context, options),
    readEntry: (distinguishedName, attributes, signal) =>
      readEntry(distinguishedName === '' ? { ...context, stage: 'protocol' } : context, {
        distinguishedName,
        attributes,
        signal,
      }),
    inStage: (stage) => createSession({ ...context, stage }),
    close: () => context.connection.close(),
  }
}
