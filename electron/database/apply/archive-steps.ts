import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { PlannedChange } from '../../../shared/domain/sync-plan.ts'

/** What is to be done on disk after the commit, in this order. */
export type ArchiveStep =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove-if-empty'; readonly folder: string }

/** Empty folders first: they may stand where a renamed one is to go. */
export function* archiveSteps(changes: readonly PlannedChange[]): Generator<ArchiveStep> {
  for (const change of changes)
    if (change.kind === 'delete' && change.archive === 'removed')
      yield { kind: 'remove-if-empty', folder: change.userName }
  yield* renameSteps(
    changes.flatMap((change) =>
      change.kind === 'rename' ? [{ from: change.previousUserName, to: change.userName }] : [],
    ),
  )
}

export interface FolderRename {
  readonly from: string
  readonly to: string
}

/**
 * Puts renames in an order in which no folder meets another one that has yet to move: from the free end of each
 * chain backwards. A circle (two users swap names) is opened by moving one folder out of the way first.
 */
export function* renameSteps(renames: readonly FolderRename[]): Generator<ArchiveStep> {
  const waiting = new Map(renames.map((rename) => [comparisonKey(rename.from), rename]))
  for (const rename of renames) yield* chainSteps(takeChain(waiting, rename))
}

function* chainSteps(chain: readonly FolderRename[]): Generator<ArchiveStep> {
  const first = chain[0]
  const last = chain.at(-1)
  if (first === undefined || last === undefined) return
  const isCircle = chain.length > 1 && comparisonKey(last.to) === comparisonKey(first.from)
  const aside = asideName(last.from)
  if (isCircle) yield { kind: 'rename', from: last.from, to: aside }
  for (const { from, to } of (isCircle ? chain.slice(0, -1) : chain).toReversed()) yield { kind: 'rename', from, to }
  if (isCircle) yield { kind: 'rename', from: aside, to: last.to }
}

/** The rename itself, then the one of the folder that stands where it goes, and so on. Each is taken once. */
function takeChain(waiting: Map<string, FolderRename>, first: FolderRename): readonly FolderRename[] {
  const chain: FolderRename[] = []
  let key = comparisonKey(first.from)
  for (let next = waiting.get(key); next !== undefined; next = waiting.get(key)) {
    waiting.delete(key)
    chain.push(next)
    key = comparisonKey(next.to)
  }
  return chain
}

const asideName = (folder: string): string => `${folder} (being renamed)`
