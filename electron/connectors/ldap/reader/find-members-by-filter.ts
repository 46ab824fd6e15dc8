import { nameKey } from '../distinguished-name/name-key.ts'
import { or } from '../filter/build-filter.ts'
import type { LdapFilter } from '../filter/ldap-filter.ts'
import { fillMember } from '../filter/member-template.ts'
import { isKnown, type FindMembers, type KnownEntries, type LostMember, type MemberList } from './follow-members.ts'
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
      const hits = await findHits(reading, { template, batch, attribution })
      for (const { key } of hits) if (isKnown(known, key)) keys.add(key)
      for (const [value, kind] of findLosses(batch, { hits, known, attribution })) losses.set(value, kind)
      reading.onProgress({ phase: 'groups', done: asked.size, total: null })
    }
    return { keys, lost: lostMembers(lists, losses) }
  }
}

interface Hit {
  /** Comparison key of the distinguished name. */
  readonly key: string
  readonly memberKeys: readonly string[]
}

async function findHits(
  { session, baseDn, signal }: Reading,
  { template, batch, attribution }: { template: LdapFilter; batch: readonly string[]; attribution: MemberAttribution },
): Promise<readonly Hit[]> {
  const filter = or(...batch.map((value) => fillMember(template, value)))
  const hits: Hit[] = []
  for await (const page of session.search({
    baseDn,
    scope: 'sub',
    filter,
    attributes: attribution.attributes,
    signal,
  })) {
    for (const entry of page) {
      hits.push({ key: nameKey(entry.distinguishedName), memberKeys: attribution.keysOf(entry) })
    }
  }
  return hits
}

/** Where a hit does not tell its value, only a batch without any hit is surely lost. */
function findLosses(
  batch: readonly string[],
  { hits, known, attribution }: { hits: readonly Hit[]; known: KnownEntries; attribution: MemberAttribution },
): readonly (readonly [value: string, kind: LostMember['kind']])[] {
  if (hits.some(({ memberKeys }) => memberKeys.length === 0)) return []
  const kinds = new Map<string, LostMember['kind'] | 'none'>()
  for (const { key, memberKeys } of hits) {
    for (const memberKey of memberKeys) {
      if (isKnown(known, key)) kinds.set(memberKey, 'none')
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
