import { encodeFilter } from '../filter/encode-filter.ts'
import { cancelWith } from './cancel-with.ts'
import { malformedFault } from './connection-fault.ts'
import { MalformedMessage } from './malformed-message.ts'
import type { LdapEntry } from './ldap-entry.ts'
import { resultCode } from './result-codes.ts'
import { requestSearch } from './search-answers.ts'
import { searchFaultProblem, searchResultProblem } from './search-problem.ts'
import { deadlineOf, type SessionContext } from './session-context.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface ReadEntryOptions {
  readonly distinguishedName: string
  readonly attributes: readonly string[]
  readonly signal: AbortSignal
}

const severalEntries = new MalformedMessage(because('ldap-several-entries'))
const anyEntry = encodeFilter({ kind: 'present', attribute: 'objectClass' })

/** One entry by its name; null where the server says that there is none, or shows none. */
export async function readEntry(context: SessionContext, options: ReadEntryOptions): Promise<LdapEntry | null> {
  const { distinguishedName: baseDn, attributes, signal } = options
  const progress = { baseDn, page: 1, entries: 0 }
  const stopWatching = cancelWith(context.connection, signal)
  const answers = requestSearch({
    connection: context.connection,
    request: { baseDn, scope: 'base', filter: anyEntry, attributes, sizeLimit: 0, page: null, references: 'counted' },
    batchSize: 1,
    deadline: deadlineOf(context),
    problemOf: (fault) => searchFaultProblem(context, progress, fault),
  })
  try {
    const { entries, result } = await answers.next()
    if (result === null) throw searchFaultProblem(context, progress, malformedFault(severalEntries))
    if (result.code === resultCode.noSuchObject) return null
    if (result.code !== resultCode.success) throw searchResultProblem(context, progress, result)
    return entries[0] ?? null
  } finally {
    stopWatching()
    answers.release()
  }
}
