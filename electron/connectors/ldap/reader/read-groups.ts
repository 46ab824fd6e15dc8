import { attributeReader, firstTextOf, textsOf } from '../attributes/attribute-values.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import type { SearchSummary } from '../session/ldap-session.ts'
import type { GroupSettings } from './group-settings.ts'
import { changeStamps, isRanged } from './range-retrieval.ts'
import type { Reading } from './reading.ts'

export interface GroupRecord {
  readonly distinguishedName: string
  /** Comparison key of the distinguished name. */
  readonly key: string
  /** All values of the name attribute; the first is the one that is shown. */
  readonly names: readonly string[]
  readonly description: string | null
  readonly members: GroupMembers
}

/** The values of the members attribute; `partial` where the server sent only the first of them. */
type GroupMembers =
  | { readonly kind: 'complete'; readonly values: readonly string[] }
  | { readonly kind: 'partial'; readonly entry: LdapEntry; readonly attribute: string }

export interface GroupSweep {
  readonly groups: readonly GroupRecord[]
  readonly summary: SearchSummary
}

/** One paged search over all groups; following members then needs no further read of groups. */
export async function readGroups(reading: Reading, settings: GroupSettings): Promise<GroupSweep> {
  const { session, baseDn, signal, onProgress } = reading
  const attributes = groupAttributes(settings)
  const search = session.search({ baseDn, scope: 'sub', filter: settings.filter, attributes, signal })
  const map = createGroupMapper(settings)
  const groups: GroupRecord[] = []
  for await (const page of search) {
    for (const entry of page) groups.push(map(entry))
    onProgress({ phase: 'groups', done: groups.length, total: null })
  }
  return { groups, summary: search.summary }
}

const groupAttributes = ({ nameAttribute, descriptionAttribute, membersAttribute }: GroupSettings): readonly string[] =>
  [nameAttribute, descriptionAttribute, membersAttribute, ...(membersAttribute === null ? [] : changeStamps)].flatMap(
    (name) => name ?? [],
  )

function createGroupMapper(settings: GroupSettings): (entry: LdapEntry) => GroupRecord {
  const namesOf = attributeReader(settings.nameAttribute)
  const descriptionOf = attributeReader(settings.descriptionAttribute ?? '')
  const membersAttribute = settings.membersAttribute ?? ''
  const membersOf = attributeReader(membersAttribute)
  return (entry) => ({
    distinguishedName: entry.distinguishedName,
    key: nameKey(entry.distinguishedName),
    names: textsOf(namesOf(entry)),
    description: firstTextOf(descriptionOf(entry)),
    members: isRanged(entry, membersAttribute)
      ? { kind: 'partial', entry, attribute: membersAttribute }
      : { kind: 'complete', values: textsOf(membersOf(entry)) },
  })
}
