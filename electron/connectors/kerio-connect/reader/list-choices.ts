import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import type { KerioSession } from '../session/kerio-session.ts'
import { requireAccount } from './read-account.ts'
import { readDomains } from './read-domains.ts'
import { readEach } from './read-each.ts'
import { readGroupsOf } from './read-of-domain.ts'

const collator = new Intl.Collator('en', { numeric: true })

export async function listDomains(session: KerioSession, signal: AbortSignal): Promise<readonly string[]> {
  const { domains } = await readDomains({ session, signal }, await requireAccount(session))
  return domains.map(({ name }) => name).sort((one, other) => collator.compare(one, other))
}

/** The groups of all domains. Members stand with the users alone, so counting them would mean to read everybody. */
export async function listGroups(session: KerioSession, signal: AbortSignal): Promise<readonly DirectoryGroup[]> {
  const reading = { session, signal }
  const { domains } = await readDomains(reading, await requireAccount(session))
  const { records } = await readEach(domains, (domain) => readGroupsOf(reading, domain))
  return records
    .map(({ name, description, domain }): DirectoryGroup => ({
      name,
      description: description === '' ? null : description,
      distinguishedName: null,
      memberCount: null,
      domain: domain.name,
    }))
    .sort(
      (one, other) => collator.compare(one.name, other.name) || collator.compare(one.domain ?? '', other.domain ?? ''),
    )
}
