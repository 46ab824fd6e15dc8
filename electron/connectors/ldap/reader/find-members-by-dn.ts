import { nameKey } from '../distinguished-name/name-key.ts'
import { parseDistinguishedName } from '../distinguished-name/parse-distinguished-name.ts'
import { isKnown, type FindMembers, type KnownEntries, type LostMember, type MemberList } from './follow-members.ts'
import { inSlices } from './in-slices.ts'
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
    const serverKeys = await readKeys(reading, [...new Set(unknown.map(({ value }) => value))])
    const lost = unknown.flatMap((member): LostMember[] => {
      const key = serverKeys.get(member.value) ?? null
      if (key === null) return [{ ...member, kind: 'not-found' }]
      if (!isKnown(known, key)) return [{ ...member, kind: 'outside' }]
      keys.add(key)
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

/** The keys of the names as the server writes them; null for what does not exist. */
async function readKeys(reading: Reading, names: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const keys = new Map<string, string | null>()
  for (let start = 0; start < names.length; start += parallelReads) {
    const batch = names.slice(start, start + parallelReads)
    const answers = await Promise.all(batch.map((name) => readKey(reading, name)))
    batch.forEach((name, index) => keys.set(name, answers[index] ?? null))
    reading.onProgress({ phase: 'groups', done: keys.size, total: names.length })
  }
  return keys
}

async function readKey({ session, signal }: Reading, name: string): Promise<string | null> {
  if (!parseDistinguishedName(name).ok) return null
  const entry = await session.readEntry(name, ['1.1'], signal)
  return entry === null ? null : nameKey(entry.distinguishedName)
}
