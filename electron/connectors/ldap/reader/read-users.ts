import type { LdapEntry } from '../session/ldap-entry.ts'
import type { SearchSummary } from '../session/ldap-session.ts'
import { createAttributePresence, type ChosenAttribute } from './attribute-presence.ts'
import { createUserMapper, userAttributes, type UserRecord } from './map-user.ts'
import { isRanged, readAllValues } from './range-retrieval.ts'
import type { Reading } from './reading.ts'
import type { UserSettings } from './user-settings.ts'

/** Everything that the user filter matches. */
export interface UserSweep {
  readonly records: readonly UserRecord[]
  /** Chosen attributes that no entry has. */
  readonly absentAttributes: readonly ChosenAttribute[]
  readonly summary: SearchSummary
}

/** One paged search over all users; each entry becomes a record as soon as its page is there. */
export async function readUsers(reading: Reading, settings: UserSettings): Promise<UserSweep> {
  const { session, baseDn, signal, onProgress } = reading
  const attributes = userAttributes(settings)
  const search = session.search({ baseDn, scope: 'sub', filter: settings.filter, attributes, signal })
  const map = createUserMapper(settings)
  const presence = createAttributePresence(settings)
  const records: UserRecord[] = []
  for await (const page of search) {
    for (const entry of page) {
      const whole = needsMore(entry, settings) ? await withAllAddresses(reading, settings, entry) : entry
      presence.watch(whole)
      records.push(map(whole))
    }
    onProgress({ phase: 'reading', done: records.length, total: null })
  }
  return { records, absentAttributes: presence.absent(), summary: search.summary }
}

const needsMore = (entry: LdapEntry, { emailAttribute }: UserSettings): boolean =>
  emailAttribute !== null && isRanged(entry, emailAttribute)

/** `proxyAddresses` may be longer than what a server sends at once. A base search does not disturb the paged one. */
async function withAllAddresses(reading: Reading, settings: UserSettings, entry: LdapEntry): Promise<LdapEntry> {
  const attribute = settings.emailAttribute ?? ''
  const values = await readAllValues(reading.session, { entry, attribute, stage: 'search' }, reading.signal)
  return { ...entry, attributes: new Map([...entry.attributes, [attribute.toLowerCase(), values]]) }
}
