import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import type { LdapFilter } from '../../ldap/filter/ldap-filter.ts'
import { parseDistinguishedName } from '../../ldap/distinguished-name/parse-distinguished-name.ts'
import { chooseGroups } from '../../ldap/reader/choose-groups.ts'
import type { SearchSummary } from '../../ldap/session/ldap-session.ts'
import type { DirectoryReading } from './directory-reading.ts'
import type { DomainGroup } from './domain-group.ts'
import { readGroups } from './group-closure.ts'

/** The chosen groups, by name or distinguished name. One that is missing or ambiguous fails the run: going on would take users for absent. */
export async function findChosenGroups(
  reading: DirectoryReading,
  chosen: readonly string[],
): Promise<{ readonly groups: readonly DomainGroup[]; readonly summary: SearchSummary }> {
  const { groups, summary } = await readGroups(reading, chosen.flatMap(conditionsFor))
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const found = chooseGroups(groups, chosen).flatMap(({ key }) => byKey.get(key) ?? [])
  return { groups: found, summary }
}

/** What stands in the settings was trimmed and compared without case when it was chosen. */
function conditionsFor(choice: string): readonly LdapFilter[] {
  const name = choice.trim()
  const names = [equality('cn', name), equality('sAMAccountName', name)]
  return looksLikeName(name) ? [...names, equality('distinguishedName', name)] : names
}

const looksLikeName = (text: string): boolean => comparisonKey(text).includes('dc=') && parseDistinguishedName(text).ok
