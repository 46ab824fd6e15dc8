import { identifierAttributes } from '../attributes/entry-identifier.ts'
import { or } from '../filter/build-filter.ts'
import type { LdapFilter } from '../filter/ldap-filter.ts'
import { fillMember } from '../filter/member-template.ts'
import type { FindMembers, LostMember, MemberList } from './follow-members.ts'
import { knownKeyOf, type KnownEntries } from './known-entries.ts'
import { createMemberAttribution, type MemberAttribution } from './member-attribution.ts'
import { memberBatches } from './member-batches.ts'
import type { Reading } from './reading.ts'

interface FilterFinder {
  readonly template: LdapFilter
  readonly known: KnownEntries
}

/**
 * Members are names: each fills `{member}`, many in one search. Whether a hit is a user or a group is known from the
 * sweeps; an entry that both filters leave out is neither.
 */
export function createFilterFinder(reading: Reading, { template, known }: FilterFinder): FindMembers {
  const attribution = createMemberAttribution(template)
  const asked = new Set<string>()
  return async (lists) => {
    const keys = new Set<string>()
    const losses = new Map<string, LostMember['kind']>()
    for (const batch of memberBatches(lists, { asked, losses })) {
      const hits = await findHits(reading, { template, known, batch, attribution })
      for (const { key } of hits) if (key !== null) keys.add(key)
      for (const [value, kind] of findLosses(batch, hits, attribution)) losses.set(value, kind)
      reading.onProgress({ phase: 'groups', done: asked.size, total: null })
    }
    return { keys, lost: lostMembers(lists, losses) }
  }
}

interface Hit {
  /** null: neither user nor group. */
  readonly key: string | null
  readonly memberKeys: readonly string[]
}

interface Batch extends FilterFinder {
  readonly batch: readonly string[]
  readonly attribution: MemberAttribution
}

async function findHits({ session, baseDn, signal }: Reading, batch: Batch): Promise<readonly Hit[]> {
  const { template, known, attribution } = batch
  const filter = or(...batch.batch.map((value) => fillMember(template, value)))
  const attributes = [...attribution.attributes, ...identifierAttributes]
  const hits: Hit[] = []
  for await (const page of session.search({ baseDn, scope: 'sub', filter, attributes, signal })) {
    for (const entry of page) hits.push({ key: knownKeyOf(known, entry), memberKeys: attribution.keysOf(entry) })
  }
  return hits
}

/** Where a hit does not tell its value, only a batch without any hit is surely lost. */
function findLosses(
  batch: readonly string[],
  hits: readonly Hit[],
  attribution: MemberAttribution,
): readonly (readonly [value: string, kind: LostMember['kind']])[] {
  if (hits.some(({ memberKeys }) => memberKeys.length === 0)) return []
  const kinds = new Map<string, LostMember['kind'] | 'none'>()
  for (const { key, memberKeys } of hits) {
    for (const memberKey of memberKeys) {
      if (key !== null) kinds.set(memberKey, 'none')
      else if (!kinds.has(memberKey)) kinds.set(memberKey, 'outside')
    }
  }
  return batch.flatMap((value) => {
    const kind = kinds.get(attribution.keyOf(value)) ?? 'not-found'
    return kind === 'none' ? [] : [[value, kind] as const]
  })
}

const lostMembers = (
  lists: readonly MemberList[],
  losses: ReadonlyMap<string, LostMember['kind']>,
): readonly LostMember[] =>
  lists.flatMap(({ group, values }) =>
    values.flatMap((value) => {
      const kind = losses.get(value)
      return kind === undefined ? [] : [{ group, value, kind }]
    }),
  )
