import type { DirectorySnapshot } from '../../../../shared/domain/directory-snapshot.ts'
import { placesOf } from '../../../../shared/domain/user-place.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import type { Reading } from './reading.ts'

/** More are not asked for: an administrator has to look at such a run in any case. */
const mostQuestions = 1_000

interface Questions extends Pick<Reading, 'signal'> {
  readonly session: Pick<LdapSession, 'readEntry'>
}

/**
 * Entries above known users under which nobody was read, and which the server does not show. Where access rights hide a
 * subtree, or a part of it has moved to another server, the search ends as regularly as if its users had been removed.
 */
export async function unseenEntries(
  { session, signal, knownPlaces }: Questions & Pick<Reading, 'knownPlaces'>,
  { users, skipped }: Pick<DirectorySnapshot, 'users' | 'skipped'>,
): Promise<readonly string[]> {
  if (knownPlaces === undefined) return []
  // Each place once: a hundred thousand users stand in a few places.
  const seen = new Set([...placesOf(users), ...placesOf(skipped)].map(nameKey))
  const doubtful = (await knownPlaces()).filter((place) => !seen.has(nameKey(place)))
  const unseen = doubtful.slice(mostQuestions)
  for (const place of doubtful.slice(0, mostQuestions)) {
    if (!(await isShown({ session, signal }, place))) unseen.push(place)
  }
  return unseen
}

/** Answers by which a server keeps an entry to itself; everything else is a read that did not come to its end. */
const refusals: ReadonlySet<ProblemCode> = new Set([
  'search-referred',
  'insufficient-rights',
  'base-dn-invalid',
  'search-refused',
])

async function isShown({ session, signal }: Questions, place: string): Promise<boolean> {
  try {
    return (await session.readEntry(place, ['1.1'], signal)) !== null
  } catch (thrown) {
    if (thrown instanceof ProblemError && refusals.has(thrown.problem.code)) return false
    throw thrown
  }
}
