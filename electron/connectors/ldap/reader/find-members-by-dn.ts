import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { identifierAttributes } from '../attributes/entry-identifier.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import { parseDistinguishedName } from '../distinguished-name/parse-distinguished-name.ts'
import type { FindMembers, LostMember, MemberList } from './follow-members.ts'
import { inSlices } from '../../network/in-slices.ts'
import { isKnown, knownKeyOf, type KnownEntries } from './known-entries.ts'
import type { Reading } from './reading.ts'

/** Base reads under way at once. */
const parallelReads = 16

/**
 * Members are distinguished names. Nearly all are among the users and groups already read. Only for the others is the
 * directory asked: it may know a name that is written in a way which normalisation does not catch. A read that fails
 * fails the run, so that nobody is taken for absent because of an error.
 */
export function createDnFinder(reading: Reading, known: KnownEntries): FindMembers {
  return async (lists) => {
    const keys = new Set<string>()
    const unknown = await sortOutKnown(reading, { lists, known, keys })
    const found = await lookUp(reading, { names: [...new Set(unknown.map(({ value }) => value))], known })
    const lost = unknown.flatMap((member): LostMember[] => {
      const answer = found.get(member.value) ?? { kind: 'not-found' }
      if (answer.kind !== 'known') return [{ ...member, kind: answer.kind }]
      keys.add(answer.key)
      return []
    })
    return { keys, lost }
  }
}

type Member = Omit<LostMember, 'kind'>

/** Adds the keys of known members to `keys`, and answers the others. */
async function sortOutKnown(
  { signal }: Reading,
  { lists, known, keys }: { lists: readonly MemberList[]; known: KnownEntries; keys: Set<string> },
): Promise<readonly Member[]> {
  const unknown: Member[] = []
  for (const { group, values } of lists) {
    await inSlices(values, { signal, stage: 'groups' }, (value) => {
      const key = nameKey(value)
      if (isKnown(known, key)) keys.add(key)
      else unknown.push({ group, value })
    })
  }
  return unknown
}

type Answer = { readonly kind: 'known'; readonly key: string } | { readonly kind: LostMember['kind'] }

async function lookUp(
  reading: Reading,
  { names, known }: { readonly names: readonly string[]; readonly known: KnownEntries },
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (let start = 0; start < names.length; start += parallelReads) {
    const batch = names.slice(start, start + parallelReads)
    const found = await Promise.all(batch.map((name) => ask(reading, known, name)))
    batch.forEach((name, index) => answers.set(name, found[index] ?? { kind: 'not-found' }))
    reading.onProgress({ phase: 'groups', done: answers.size, total: names.length })
  }
  return answers
}

async function ask({ session, signal }: Reading, known: KnownEntries, name: string): Promise<Answer> {
  if (!parseDistinguishedName(name).ok) return { kind: 'not-found' }
  try {
    const entry = await session.readEntry(name, identifierAttributes, signal)
    if (entry === null) return { kind: 'not-found' }
    const key = knownKeyOf(known, entry)
    return key === null ? { kind: 'outside' } : { kind: 'known', key }
  } catch (thrown) {
    return { kind: strangerKind(thrown) }
  }
}

/** Two results say for certain that no user of this read can be meant; every other failure is one of the run. */
function strangerKind(thrown: unknown): LostMember['kind'] {
  const code = thrown instanceof ProblemError ? thrown.problem.code : null
  // The name is no name for this server; or it belongs to another server, whose entries are not read (R15).
  if (code === 'base-dn-invalid') return 'not-found'
  if (code === 'search-referred') return 'outside'
  throw thrown
}
