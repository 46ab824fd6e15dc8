import { problemError } from '../../../../shared/errors/problem-error.ts'
import { named, type Reason } from '../../../../shared/text/reason.ts'
import { createAttributePresence, userNameField } from './attribute-presence.ts'
import { chooseGroups } from './choose-groups.ts'
import type { GroupRestriction } from './group-settings.ts'
import { createUserMapper, userAttributes } from './map-user.ts'
import { readGroups } from './read-groups.ts'
import { inStage, type Reading } from './reading.ts'
import type { UserSettings } from './user-settings.ts'

/** Enough to see whether filter and attributes fit, at once even in a large directory. */
const sampleSize = 100

/** The first users: how many, and one by name. */
export async function probeUsers({ session, baseDn, signal }: Reading, settings: UserSettings): Promise<Reason> {
  const { entries, truncated } = await session.searchSome({
    baseDn,
    scope: 'sub',
    filter: settings.filter,
    attributes: userAttributes(settings),
    limit: sampleSize,
    signal,
  })
  const presence = createAttributePresence(settings)
  for (const entry of entries) presence.watch(entry)
  const isAbsent = presence.absent().some(({ field }) => field === userNameField)
  if (entries.length > 0 && isAbsent) {
    throw problemError('attribute-not-returned', 'search', {
      parameters: { attribute: settings.userNameAttribute, field: userNameField, entries: entries.length },
    })
  }
  const [example] = entries.map(createUserMapper(settings)).filter(({ flaw }) => flaw === null)
  const count = `${entries.length}${truncated ? '+' : ''}`
  return named(example === undefined ? count : `${count}: ${example.user.userName}, …`)
}

/** The chosen groups; null where none is chosen. */
export async function probeGroups(reading: Reading, restriction: GroupRestriction | null): Promise<Reason | null> {
  if (restriction === null) return null
  const { groups } = await readGroups(inStage(reading, 'groups'), { ...restriction.groups, membersAttribute: null })
  const chosen = chooseGroups(groups, restriction.chosen)
  return named(chosen.map((group) => group.names[0] ?? group.distinguishedName).join(', '))
}
