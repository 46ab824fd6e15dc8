import type {
  CompletenessProof,
  DirectorySnapshot,
  SkippedRecord,
} from '../../../../shared/domain/directory-snapshot.ts'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { ReadOptions } from '../../connector.ts'
import type { IceWarpDomain, IceWarpServer } from '../icewarp-server.ts'
import type { IceWarpSettings } from '../icewarp-settings.ts'
import { mapUser, type MappedUser } from '../mapping/map-user.ts'
import { wholeAddresses } from '../mapping/email-addresses.ts'
import { addressKey, domainOf } from '../mapping/email-parts.ts'
import { unseenDomains } from '../../unseen-domains.ts'
import { createAccountBook, type AccountBook } from './account-book.ts'
import { domainsWithAccounts } from './choose-domains.ts'
import type { LostMember } from './expand-groups.ts'
import { findHiddenDomains } from './hidden-domains.ts'
import { mayMissDomains } from './may-miss-domains.ts'
import { readWarnings } from './read-warnings.ts'
import { selectUsers } from './select-users.ts'
import type { FlawedEntry } from './sort-accounts.ts'
import { skippedEntry, vanishedAccount } from './skipped-records.ts'

export interface Reading extends ReadOptions {
  readonly server: IceWarpServer
  readonly settings: IceWarpSettings
}

/** All users whom the selection means. Whatever cannot be read to its end rejects. */
export async function readDirectory(reading: Reading): Promise<DirectorySnapshot> {
  const { server, settings, onProgress } = reading
  const domains = await requireDomains(server, settings)
  let done = 0
  let total: number | null = null
  const report = (): void => onProgress({ phase: 'reading', done, total })
  const book = createAccountBook(server, domains, () => {
    done += 1
    report()
  })
  report()
  const { emails, lost } = await selectUsers(book, domainsWithAccounts(domains), settings.selection)
  total = done + book.unread(emails)
  await book.readDetails(emails)
  const { mapped, vanished } = await mapUsers(book, emails)
  const hidden = await findHiddenDomains(book, domains)
  const flawed = [...book.userLists().values()].flatMap((list) => list.flawed)
  return {
    users: mapped.map(({ user }) => user),
    skipped: [...flawed.map(skippedEntry), ...vanished],
    warnings: readWarnings(reading, { mapped, lost, hidden }),
    proof: proofOf(reading, { lost, hidden, flawed, entries: emails.length + flawed.length }),
    unseenPlaces: namesItsDomains(settings) ? [] : await unseenDomains(reading, domainsWithAccounts(domains)),
  }
}

/** A chosen domain that is gone has failed the read; one that is no longer chosen is meant to go. */
const namesItsDomains = ({ selection: { domains, groups } }: IceWarpSettings): boolean =>
  domains.length > 0 && groups.length === 0

interface ProofFacts {
  readonly lost: readonly LostMember[]
  readonly hidden: readonly string[]
  readonly flawed: readonly FlawedEntry[]
  readonly entries: number
}

/** Every list has come to its end, or it would have thrown; what it held may still not be everybody. */
function proofOf(
  { server, settings: { selection } }: Reading,
  { lost, hidden, flawed, entries }: ProofFacts,
): CompletenessProof {
  if (mayMissDomains({ server, selection, lost })) {
    return { kind: 'incomplete', reason: 'The account may not see every domain.' }
  }
  if (hidden.length > 0) return { kind: 'incomplete', reason: `No account is shown of ${hidden.join(', ')}.` }
  // An address stands once on a server. Where it stands twice in a list, the count is right and somebody may be missing.
  if (flawed.some(({ kind }) => kind === 'double')) {
    return { kind: 'incomplete', reason: 'A list holds an address twice, so another one may be missing.' }
  }
  return { kind: 'complete', pages: server.pages(), entries, references: 0, groups: selection.groups }
}

/** A server always has a domain; one that shows none hides them, and nobody may be deleted because of that. */
export async function requireDomains(
  server: IceWarpServer,
  { administrator: { name } }: Pick<IceWarpSettings, 'administrator'>,
): Promise<readonly IceWarpDomain[]> {
  const domains = await server.listDomains()
  if (domainsWithAccounts(domains).length > 0) return domains
  throw problemError('icewarp-no-domains', 'search', { parameters: { host: server.host, name } })
}

interface MappedUsers {
  readonly mapped: readonly MappedUser[]
  readonly vanished: readonly SkippedRecord[]
}

async function mapUsers(book: AccountBook, emails: readonly string[]): Promise<MappedUsers> {
  const mapped: MappedUser[] = []
  const vanished: SkippedRecord[] = []
  for (const email of emails) {
    const user = await mapOne(book, email)
    if (user === null) vanished.push(vanishedAccount(email))
    else mapped.push(user)
  }
  return { mapped, vanished }
}

async function mapOne(book: AccountBook, email: string): Promise<MappedUser | null> {
  const key = addressKey(email)
  const domain = domainOf(key)
  const listed = (await book.accountsOf(domain, 'user')).accounts.get(key)
  const details = await book.detailsOf(email)
  if (listed === undefined || details === null) return null
  const isNameless = `${details.name}${listed.name}`.trim() === ''
  return mapUser({
    listed,
    details,
    cardName: isNameless ? await book.server.readCardName(email) : null,
    domainNames: wholeAddresses(details.addresses).length > 0 ? [] : await book.namesOf(domain),
  })
}
