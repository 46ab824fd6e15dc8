import type { PlannedChange, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import { applyCreates } from './apply-creates.ts'
import type { ApplyContext } from './apply-context.ts'
import { applyDeletes } from './apply-deletes.ts'
import { releaseUserNames, takeRenamedFolders, takeUserNames } from './apply-renames.ts'
import { applyUpdates } from './apply-updates.ts'
import { chunksOf, type Placed } from './chunks.ts'

/** A chunk of changes that has been written to the users. */
export type WrittenChunk = readonly Placed<PlannedChange>[]

/**
 * Writes the users, chunk by chunk. Deletions come first and creations last, so that a name that becomes free can be
 * taken in the same plan.
 */
export async function* applyChanges(context: ApplyContext, plan: SyncPlan): AsyncGenerator<WrittenChunk> {
  for (const chunk of chunksOf(plan.changes, onlyDelete)) {
    await applyDeletes(context, itemsOf(chunk))
    yield chunk
  }
  yield* applyRenames(context, plan)
  for (const chunk of chunksOf(plan.changes, onlyUpdate)) {
    await applyUpdates(context, itemsOf(chunk))
    yield chunk
  }
  for (const chunk of chunksOf(plan.changes, onlyCreate)) {
    await applyCreates(context, itemsOf(chunk), plan.defaultPrivileges)
    yield chunk
  }
}

async function* applyRenames(context: ApplyContext, plan: SyncPlan): AsyncGenerator<WrittenChunk> {
  for (const chunk of chunksOf(plan.changes, onlyRename)) {
    await releaseUserNames(context, itemsOf(chunk))
    context.checkpoint()
  }
  for (const chunk of chunksOf(plan.changes, onlyRename)) {
    await takeUserNames(context, itemsOf(chunk))
    await applyUpdates(context, itemsOf(chunk))
    yield chunk
  }
  if (plan.changes.some(({ kind }) => kind === 'rename')) await takeRenamedFolders(context)
}

const itemsOf = <Item>(chunk: readonly Placed<Item>[]): readonly Item[] => chunk.map(({ item }) => item)

const onlyCreate = (change: PlannedChange) => (change.kind === 'create' ? change : null)
const onlyUpdate = (change: PlannedChange) => (change.kind === 'update' ? change : null)
const onlyRename = (change: PlannedChange) => (change.kind === 'rename' ? change : null)
const onlyDelete = (change: PlannedChange) => (change.kind === 'delete' ? change : null)
