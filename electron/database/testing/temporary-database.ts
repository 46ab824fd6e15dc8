import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConnection, type Row } from '../database.ts'
import { openUserDatabase } from '../open-user-database.ts'
import type { UserDatabase } from '../user-database.ts'

export const fixedNow = new Date('2026-03-09T14:05:07.000Z')

/** A folder of its own for each test; everything in it goes when the test ends. */
export async function withTemporaryFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'dsconsole-database-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function withDatabase<Value>(
  work: (database: UserDatabase, file: string) => Promise<Value>,
): Promise<Value> {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'users.sqlite')
    const database = await openUserDatabase({ file, now: () => fixedNow })
    try {
      return await work(database, file)
    } finally {
      await database.close()
    }
  })
}

/** Straight on the file, past the program: to look at what no repository shows, and to break things. */
export async function rawSql(file: string, sql: string): Promise<readonly Row[]> {
  const connection = await openConnection({ file, access: 'write', busyTimeoutMs: 5_000 })
  try {
    return await connection.all(sql)
  } finally {
    await connection.close()
  }
}

export async function collect<Item>(chunks: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const chunk of chunks) all.push(...chunk)
  return all
}
