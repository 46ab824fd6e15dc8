import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openConnection, type Connection, type Statements } from './database.ts'
import { createWriteQueue, type WriteQueue } from './write-queue.ts'
import { withTemporaryFolder } from './testing/temporary-database.ts'

async function withQueue(work: (queue: WriteQueue, connection: Connection, other: Connection) => Promise<void>) {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'queue.sqlite')
    const connection = await openConnection({ file, access: 'write', busyTimeoutMs: 10 })
    const other = await openConnection({ file, access: 'write', busyTimeoutMs: 10 })
    try {
      await connection.exec('PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT UNIQUE) STRICT')
      await work(createWriteQueue(connection), connection, other)
    } finally {
      await other.close()
      await connection.close()
    }
  })
}

const insert = (statements: Statements, word: string) => statements.run('INSERT INTO words VALUES (?1)', [word])
const words = async (connection: Connection) =>
  (await connection.all('SELECT word FROM words ORDER BY rowid')).map((row) => row['word'])

describe('the write queue', () => {
  it('runs one write after another, in the order in which they came', () =>
    withQueue(async (queue, connection) => {
      const slow = queue.write(async (statements) => {
        await insert(statements, 'first')
        await pause(30)
        return insert(statements, 'second')
      })
      const quick = queue.write((statements) => insert(statements, 'third'))
      await Promise.all([slow, quick])
      expect(await words(connection)).toEqual(['first', 'second', 'third'])
    }))

  it('rolls back what fails, and only that', () =>
    withQueue(async (queue, connection) => {
      const failing = queue.write(async (statements) => {
        await insert(statements, 'lost')
        throw new Error('on purpose')
      })
      const following = queue.write((statements) => insert(statements, 'kept'))
      await expect(failing).rejects.toThrow('on purpose')
      await following
      expect(await words(connection)).toEqual(['kept'])
    }))

  it('rolls back after a statement that SQLite refuses', () =>
    withQueue(async (queue, connection) => {
      await queue.write((statements) => insert(statements, 'once'))
      const twice = queue.write(async (statements) => {
        await insert(statements, 'lost')
        await insert(statements, 'once')
      })
      await expect(twice).rejects.toMatchObject({ problem: { code: 'database-unusable' } })
      expect(await words(connection)).toEqual(['once'])
    }))

  it('refuses a statement that comes after its transaction', () =>
    withQueue(async (queue, connection) => {
      let leaked: Statements | null = null
      await queue.write(async (statements) => {
        leaked = statements
        await insert(statements, 'kept')
      })
      await expect(insert(leaked as unknown as Statements, 'late')).rejects.toThrow('has ended')
      expect(await words(connection)).toEqual(['kept'])
    }))

  it('shows nothing of an open transaction to another connection', () =>
    withQueue(async (queue, _, other) => {
      await queue.write(async (statements) => {
        await insert(statements, 'soon')
        expect(await words(other)).toEqual([])
      })
      expect(await words(other)).toEqual(['soon'])
    }))

  it('rejects a waiting write at once when it is cancelled, and never starts it', () =>
    withQueue(async (queue, connection) => {
      const gate = Promise.withResolvers<undefined>()
      const controller = new AbortController()
      const blocking = queue.write(() => gate.promise)
      const waiting = queue.write((statements) => insert(statements, 'never'), controller.signal)
      controller.abort()
      await expect(waiting).rejects.toMatchObject({ problem: { code: 'cancelled' } })
      gate.resolve(undefined)
      await blocking
      await queue.write((statements) => insert(statements, 'next'))
      expect(await words(connection)).toEqual(['next'])
    }))

  it('waits for the transaction of another process', () =>
    withQueue(async (queue, connection, other) => {
      await other.run('BEGIN IMMEDIATE')
      const waiting = queue.write((statements) => insert(statements, 'second'))
      await pause(150)
      await insert(other, 'first')
      await other.run('COMMIT')
      await waiting
      expect(await words(connection)).toEqual(['first', 'second'])
    }))

  it('stops waiting for another process when it is cancelled', () =>
    withQueue(async (queue, connection, other) => {
      await other.run('BEGIN IMMEDIATE')
      const controller = new AbortController()
      const waiting = queue.write((statements) => insert(statements, 'never'), controller.signal)
      setTimeout(() => controller.abort(), 100)
      await expect(waiting).rejects.toMatchObject({ problem: { code: 'cancelled' } })
      await other.run('ROLLBACK')
      expect(await words(connection)).toEqual([])
    }))

  it('is drained when the last write has ended, even one that failed', () =>
    withQueue(async (queue) => {
      const ended: string[] = []
      void queue.write(() => pause(30).then(() => ended.push('slow')))
      void queue.write(() => Promise.reject(new Error('on purpose'))).catch(() => ended.push('failed'))
      await queue.drained()
      expect(ended).toEqual(['slow', 'failed'])
    }))
})
