import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { collectGroups } from './collect-groups.ts'
import type { GroupCandidates, GroupReading } from './group-reading.ts'
import { judgeTokens, nobody, type JudgedTokens } from './judge-tokens.ts'
import type { Section, SectionEntry } from './sections.ts'

/** A section for each group (shape A), perhaps with an index of them (shape B), or one for each account (shape C). */
export function readSections(sections: readonly Section[], candidates: GroupCandidates): GroupReading | null {
  const ofAccounts = sections.filter(({ header }) => candidates.find(header) !== null).length
  const read = ofAccounts * 2 > sections.length ? readAccountSections : readGroupSections
  return read(sections, candidates)
}

function readGroupSections(sections: readonly Section[], candidates: GroupCandidates): GroupReading | null {
  const names = new Set(sections.map(({ header }) => comparisonKey(header)))
  const isProperty = propertiesOf(sections)
  const collector = collectGroups()
  let entriesOfMembers = 0
  let withWords = 0
  for (const section of sections) {
    const { header } = section
    if (header === '' || candidates.find(header) !== null || isIndex(section, names)) continue
    collector.name(header)
    for (const entry of section.entries) {
      const { members, isUnclear, isUnknown } = judgeEntry(entry, isProperty, candidates)
      for (const member of members) collector.add(header, member)
      if (isUnclear) collector.doubt(header)
      if (isUnknown) collector.miss()
      if (members.length === 0) continue
      entriesOfMembers += 1
      if (hasFurtherWords(entry, candidates)) withWords += 1
    }
  }
  if (!collector.hasMembers()) return null
  // Where most entries have such words, that is how the file is written; where few have, another line has run into them.
  const words = withWords * 2 <= entriesOfMembers ? withWords : 0
  const twice = sections.length - names.size
  return { shape: 'group-sections', groups: collector.groups(), unknown: collector.misses() + words + twice }
}

const flagWords: ReadonlySet<string> = new Set(['y', 'yes', '1', 'true', 'n', 'no', '0', 'false'])

/** Beside addresses and yes or no. */
const hasFurtherWords = ({ key, value }: SectionEntry, { find }: GroupCandidates): boolean =>
  `${key} ${value ?? ''}`
    .split(/[,;|\s]+/u)
    .some((word) => word !== '' && !flagWords.has(word.toLowerCase()) && find(word) === null)

const indexHeaders: ReadonlySet<string> = new Set(['groups', 'grouplist', 'index'])

/** It names other sections, and nothing else. */
const isIndex = ({ header, entries }: Section, names: ReadonlySet<string>): boolean =>
  indexHeaders.has(comparisonKey(header)) &&
  entries.some(({ key, value }) => names.has(comparisonKey(key)) || names.has(comparisonKey(value ?? '')))

/** Keys like those of the group in MDaemon's programming interface (reference: MDaemon, Group struct). */
const propertyKey = /^(?:description|priority|template|adgroup|disable|dnd|comment)/iu
const negative: ReadonlySet<string> = new Set(['n', 'no', '0', 'false'])

/** Keys of that look, and those that come again in another section: a damaged entry does not. */
function propertiesOf(sections: readonly Section[]): (key: string) => boolean {
  const sectionsWith = new Map<string, number>()
  for (const { entries } of sections) {
    const keys = new Set(entries.filter(({ value }) => value !== null).map(({ key }) => comparisonKey(key)))
    for (const key of keys) sectionsWith.set(key, (sectionsWith.get(key) ?? 0) + 1)
  }
  return (key) => propertyKey.test(key) || (!key.includes('@') && (sectionsWith.get(comparisonKey(key)) ?? 0) > 1)
}

function judgeEntry(
  { key, value }: SectionEntry,
  isProperty: (key: string) => boolean,
  candidates: GroupCandidates,
): JudgedTokens {
  const inKey = judgeTokens(key, candidates)
  const isMemberKey = inKey.members.length > 0
  // A property with an address may be one into which the line of a member has run.
  if (!isMemberKey && propertyKey.test(key)) return { ...nobody, isUnknown: `${key}${value}`.includes('@') }
  if (isMemberKey && value !== null && negative.has(value.toLowerCase())) return nobody
  const inValue = judgeTokens(value ?? '', candidates)
  const members = [...inKey.members, ...inValue.members]
  const isUnclear = members.length === 0 && (inKey.isUnclear || inValue.isUnclear)
  const isNobody = members.length === 0 && !isProperty(key)
  return { members, isUnclear, isUnknown: isNobody || inKey.isUnknown || inValue.isUnknown }
}

function readAccountSections(sections: readonly Section[], { find }: GroupCandidates): GroupReading | null {
  const collector = collectGroups()
  const lists = sections.map((section) => ({ account: find(section.header), names: groupNamesIn(section) }))
  const whole = new Set(lists.flatMap(({ names }) => names).map(comparisonKey))
  let unknown = 0
  for (const { account, names } of lists) {
    if (account === null) unknown += 1
    if (account === null) continue
    for (const name of names.flatMap((each) => apart(each, whole))) collector.add(name, account)
  }
  return collector.hasMembers() ? { shape: 'account-sections', groups: collector.groups(), unknown } : null
}

/** Values of keys that begin with `Group`, or of all where none does. */
function groupNamesIn({ entries }: Section): readonly string[] {
  const named = entries.filter(({ key }) => /^group/iu.test(key))
  return (named.length > 0 ? named : entries).flatMap(({ key, value }) =>
    (value ?? key)
      .split(/[,;|]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
}

/** Old versions separate by blanks, new ones allow blanks in names: apart only where each part is a name elsewhere. */
function apart(name: string, whole: ReadonlySet<string>): readonly string[] {
  const parts = name.split(/\s+/u)
  return parts.length > 1 && parts.every((part) => whole.has(comparisonKey(part))) ? parts : [name]
}
