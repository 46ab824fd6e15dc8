import type { Reading } from '../../ldap/reader/reading.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { isRanged, readAllValues } from '../../ldap/reader/range-retrieval.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import type { ControllerFacts } from '../controller/controller-facts.ts'

/** One read over one session with one controller. Users are read below `baseDn`, groups in the whole domain. */
export interface DirectoryReading extends Reading {
  readonly facts: ControllerFacts
  /** Who reads, for messages. */
  readonly account: string
}

export interface Sweep {
  readonly baseDn: string
  readonly filter: LdapFilter
  readonly attributes: readonly string[]
  /** Of which a controller may send only a part at once; read to their end. */
  readonly longAttributes: readonly string[]
  readonly stage: Stage
}

/** One paged search, complete or an error. Each page is handed on as soon as it is there. */
export async function sweep(
  { session, facts, signal }: DirectoryReading,
  { baseDn, filter, attributes, longAttributes, stage }: Sweep,
  onPage: (entries: readonly LdapEntry[]) => void,
): Promise<SearchSummary> {
  const references = facts.suppressesReferences ? 'suppressed' : 'counted'
  const inStage = session.inStage(stage)
  // Every controller pages, and says with each page whether it is the last (MS-ADTS, 3.1.1.3.4.1.1).
  const search = inStage.search({ baseDn, scope: 'sub', filter, attributes, references, paging: 'promised', signal })
  for await (const page of search) {
    const whole: LdapEntry[] = []
    for (const entry of page) whole.push(await completed(entry))
    onPage(whole)
  }
  return search.summary

  /** A base search does not disturb the paged one. */
  async function completed(entry: LdapEntry): Promise<LdapEntry> {
    let current = entry
    for (const attribute of longAttributes) {
      if (!isRanged(entry, attribute)) continue
      const values = await readAllValues(inStage, { entry, attribute, stage }, signal)
      current = { ...current, attributes: new Map([...current.attributes, [attribute.toLowerCase(), values]]) }
    }
    return current
  }
}

export const noSummary: SearchSummary = { pages: 0, entries: 0, references: 0 }

export const addSummaries = (summaries: readonly SearchSummary[]): SearchSummary =>
  summaries.reduce(
    (sum, next) => ({
      pages: sum.pages + next.pages,
      entries: sum.entries + next.entries,
      references: sum.references + next.references,
    }),
    noSummary,
  )
