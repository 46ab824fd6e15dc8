import { assertNever } from '../../../shared/assert-never.ts'
import type { Row, Statements } from '../database.ts'
import { numberOf, textOf } from '../rows.ts'
import type { ArchiveTask } from '../user-database.ts'
import type { ArchiveStep } from './archive-steps.ts'
import { chunksOf } from './chunks.ts'

const insert = `
  INSERT INTO archive_tasks (kind, folder, destination)
  SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1) ORDER BY key`

/** What is to be done on disk stands in the database until it is done, so that a crash loses nothing. */
export async function queueArchiveSteps(statements: Statements, steps: Iterable<ArchiveStep>): Promise<void> {
  for (const chunk of chunksOf(steps, storedStep))
    await statements.run(insert, [JSON.stringify(chunk.map(({ item }) => item))])
}

export async function readArchiveTasks(statements: Statements): Promise<readonly ArchiveTask[]> {
  const rows = await statements.all('SELECT id, kind, folder, destination FROM archive_tasks ORDER BY id')
  return rows.map(toTask)
}

export async function deleteArchiveTask(statements: Statements, id: number): Promise<void> {
  await statements.run('DELETE FROM archive_tasks WHERE id = ?1', [id])
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
