import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { qualifiedGroupName, type DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'

/** A line of the picker. A group stands below its domain. */
export type Entry =
  | { readonly kind: 'domain'; readonly name: string }
  | {
      readonly kind: 'group'
      readonly name: string
      readonly domain: string
      readonly description: string | null
      readonly memberCount: number | null
    }
export type EntryKind = Entry['kind']

/** What a configuration chooses: everything that it names, together; nothing chosen means everybody. */
export interface Selection {
  readonly domains: readonly string[]
  readonly groups: readonly string[]
}

/** Each domain with its groups after it; groups of domains that are not listed come last. */
export function listEntries(domains: readonly string[], groups: readonly DirectoryGroup[]): readonly Entry[] {
  const byDomain = Map.groupBy(groups, ({ domain = '' }) => comparisonKey(domain))
  const listed = domains.flatMap((name): readonly Entry[] => {
    const own = byDomain.get(comparisonKey(name)) ?? []
    byDomain.delete(comparisonKey(name))
    return [{ kind: 'domain', name }, ...own.map(groupEntry)]
  })
  return [...listed, ...[...byDomain.values()].flat().map(groupEntry)]
}

const groupEntry = ({ name, domain = '', description, memberCount }: DirectoryGroup): Entry => ({
  kind: 'group',
  name,
  domain,
  description,
  memberCount,
})

/** How a configuration names it. */
export const configuredName = (entry: Entry): string =>
  entry.kind === 'group' && entry.domain !== '' ? qualifiedGroupName(entry) : entry.name

/** A group may be configured without its domain, too. */
export function isMeantBy(entry: Entry, configured: string): boolean {
  const key = comparisonKey(configured)
  return key === comparisonKey(entry.name) || key === comparisonKey(configuredName(entry))
}

const namesOf = (selection: Selection, kind: EntryKind): readonly string[] =>
  kind === 'domain' ? selection.domains : selection.groups

export const isChosen = (entry: Entry, selection: Selection): boolean =>
  namesOf(selection, entry.kind).some((configured) => isMeantBy(entry, configured))

/** Whether its domain is chosen, so that its members are in with or without it. */
export const isIncluded = (entry: Entry, { domains }: Selection): boolean =>
  entry.kind === 'group' && domains.some((domain) => comparisonKey(domain) === comparisonKey(entry.domain))

/** Adds the entry, or takes it away under every name that means it. */
export function toggleEntry(selection: Selection, entry: Entry): Selection {
  const present = namesOf(selection, entry.kind)
  const others = present.filter((configured) => !isMeantBy(entry, configured))
  const changed = others.length < present.length ? others : [...present, configuredName(entry)]
  return entry.kind === 'domain' ? { ...selection, domains: changed } : { ...selection, groups: changed }
}

/** By name, domain and description; a domain is also shown where one of its groups is found. */
export function searchEntries(entries: readonly Entry[], search: string): readonly Entry[] {
  const key = comparisonKey(search)
  if (key === '') return entries
  const found = new Set(entries.filter((entry) => searchText(entry).includes(key)))
  const domains = new Set([...found].map((entry) => comparisonKey(entry.kind === 'group' ? entry.domain : entry.name)))
  return entries.filter(
    (entry) => found.has(entry) || (entry.kind === 'domain' && domains.has(comparisonKey(entry.name))),
  )
}

const searchText = (entry: Entry): string =>
  comparisonKey(entry.kind === 'domain' ? entry.name : `${configuredName(entry)} ${entry.description ?? ''}`)
