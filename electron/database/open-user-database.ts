import { problemError } from '../../shared/errors/problem-error.ts'
import { applyPlan } from './apply/apply-plan.ts'
import { deleteArchiveTasks, readArchiveTasks } from './apply/archive-tasks.ts'
import { createArchiveRepository } from './archives/create-archive-repository.ts'
import { createAuditLog } from './audit/create-audit-log.ts'
import type { Connection } from './database.ts'
import { createDatabaseFile, inspectDatabaseFile } from './database-file.ts'
import { createUserEditor } from './editing/create-user-editor.ts'
import { migrate, newerDatabase, newestVersion } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { closeConnections, finishOpening, openReader, openWriter, type Connections } from './open-connections.ts'
import { currentProcess, processExists } from './process-identity.ts'
import { createRunRepository } from './repositories/run-repository.ts'
import { createUserRepository } from './repositories/user-repository.ts'
import { readRevision } from './revision.ts'
import type { UserDatabase } from './user-database.ts'
import { createWriteQueue } from './write-queue.ts'

export interface OpenOptions {
  readonly file: string
  readonly now: () => Date
  readonly signal?: AbortSignal
}

/** Opens or creates the database and brings it up to date. A newer or foreign file is refused and stays untouched. */
export async function openUserDatabase(options: OpenOptions): Promise<UserDatabase> {
  const { file, signal } = options
  if (signal?.aborted === true) throw problemError('cancelled', 'database')
  const known = newestVersion(allMigrations)
  const inspected = await inspectDatabaseFile(file)
  if (inspected.kind === 'new') await createDatabaseFile(file)
  else if (inspected.schemaVersion > known) throw newerDatabase(file, inspected.schemaVersion, known)
  return userDatabaseOver(await openConnections(options), options.now)
}

async function openConnections({ file, now }: OpenOptions): Promise<Connections> {
  const writer = await openWriter(file)
  return closingOnFailure(writer, async () => {
    await migrate(writer, { file, migrations: allMigrations, now })
    await finishOpening(writer)
    return { writer, reader: await openReader(file) }
  })
}

async function closingOnFailure<Value>(connection: Connection, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    await connection.close().catch(() => undefined)
    throw thrown
  }
}

function userDatabaseOver(connections: Connections, now: () => Date): UserDatabase {
  const { reader, writer } = connections
  const queue = createWriteQueue(writer)
  const process = { current: currentProcess(), exists: processExists }
  return {
    users: createUserRepository(reader),
    editor: createUserEditor({ reader, queue, now }),
    archives: createArchiveRepository({ reader, queue, now }),
    audit: createAuditLog({ reader, queue, now }),
    runs: createRunRepository({ reader, queue, process, now }),
    revision: () => readRevision(reader),
    applyPlan: (plan, options) => applyPlan(queue, { plan, options, appliedAt: now() }),
    pendingArchiveTasks: () => readArchiveTasks(reader),
    finishArchiveTasks: (ids) => queue.write((statements) => deleteArchiveTasks(statements, ids)),
    close: async () => {
      await queue.drained()
      await closeConnections(connections)
    },
  }
}
