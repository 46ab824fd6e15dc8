import type { LostMember, MemberList } from './follow-members.ts'

/** Values in one search (reference: LDAP, 10), and their characters, since servers limit the size of a request. */
const largestBatch = 100
const charactersOfBatch = 16_384
/** No name is that long; what is, is not sent. */
const longestValue = 2_048

interface BatchProgress {
  /** Values of this and earlier levels, so that none is asked for twice. */
  readonly asked: Set<string>
  readonly losses: Map<string, LostMember['kind']>
}

/** The values that were not asked for yet, in batches that one search can take. */
export function* memberBatches(
  lists: readonly MemberList[],
  { asked, losses }: BatchProgress,
): Generator<readonly string[]> {
  let batch: string[] = []
  let characters = 0
  for (const value of newValues(lists, asked)) {
    if (value.length > longestValue) {
      losses.set(value, 'not-found')
      continue
    }
    if (batch.length === largestBatch || characters + value.length > charactersOfBatch) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(value)
    characters += value.length
  }
  if (batch.length > 0) yield batch
}

function* newValues(lists: readonly MemberList[], asked: Set<string>): Generator<string> {
  for (const { values } of lists) {
    for (const value of values) {
      if (asked.has(value)) continue
      asked.add(value)
      yield value
    }
  }
}
