import { assertNever } from '../../../shared/assert-never.ts'
import type { Row, Statements } from '../database.ts'
import { numberOf, textOf } from '../rows.ts'
import type { ArchiveTask } from '../user-database.ts'
import type { ArchiveStep } from './archive-steps.ts'
import { chunksOf } from './chunks.ts'

const insert = `
  INSERT INTO archive_tasks (kind, folder, destination)
  SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1) ORDER BY key`

const rowsAtOnce = 2_000
const readChunk = `
  SELECT id, kind, folder, destination FROM archive_tasks WHERE id > ?1 ORDER BY id LIMIT ${rowsAtOnce}`

/** What is to be done on disk stands in the database until it is done, so that a crash loses nothing. */
export async function queueArchiveSteps(statements: Statements, steps: Iterable<ArchiveStep>): Promise<void> {
  for (const chunk of chunksOf(steps, storedStep))
    await statements.run(insert, [JSON.stringify(chunk.map(({ item }) => item))])
}

/** By key, a chunk at a time: after a run with very many renames all rows at once would block the event loop. */
export async function readArchiveTasks(statements: Statements): Promise<readonly ArchiveTask[]> {
  const tasks: ArchiveTask[] = []
  for (;;) {
    const rows = await statements.all(readChunk, [tasks.at(-1)?.id ?? 0])
    for (const row of rows) tasks.push(toTask(row))
    if (rows.length < rowsAtOnce) return tasks
  }
}

export async function deleteArchiveTasks(statements: Statements, ids: readonly number[]): Promise<void> {
  const remove = 'DELETE FROM archive_tasks WHERE id IN (SELECT value FROM json_each(?1))'
  await statements.run(remove, [JSON.stringify(ids)])
}

function storedStep(step: ArchiveStep): readonly (string | null)[] {
  switch (step.kind) {
    case 'rename':
      return [step.kind, step.from, step.to]
    case 'remove-if-empty':
      return [step.kind, step.folder, null]
    default:
      return assertNever(step)
  }
}

function toTask(row: Row): ArchiveTask {
  const id = numberOf(row, 'id')
  const folder = textOf(row, 'folder')
  return textOf(row, 'kind') === 'rename'
    ? { id, kind: 'rename', from: folder, to: textOf(row, 'destination') }
    : { id, kind: 'remove-if-empty', folder }
}
