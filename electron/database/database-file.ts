import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemError, ProblemError } from '../../shared/errors/problem-error.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

/** `DSC1` in the header, so that a database of another program is not mistaken for ours. */
export const applicationId = 0x44534331

/** What the first 100 bytes of a database file say (sqlite.org/fileformat.html, 1.3). */
export type DatabaseFile = { readonly kind: 'new' } | { readonly kind: 'existing'; readonly schemaVersion: number }

const headerLength = 100
const magic = 'SQLite format 3\0'
const userVersionOffset = 60
const applicationIdOffset = 68

/**
 * Looks at the file without SQLite, which would create a write-ahead log beside it even for reading: a file that is
 * newer or foreign stays untouched.
 */
export async function inspectDatabaseFile(file: string): Promise<DatabaseFile> {
  const header = await readHeader(file)
  if (header.length === 0) return { kind: 'new' }
  if (header.length < headerLength || header.toString('latin1', 0, magic.length) !== magic)
    throw unusable(file, because('file-no-database'))
  if (header.readUInt32BE(applicationIdOffset) !== applicationId) throw unusable(file, because('file-foreign-database'))
  return { kind: 'existing', schemaVersion: header.readUInt32BE(userVersionOffset) }
}

/** Creates the folder and an empty file that only the owner can read: the database holds personal data. */
export async function createDatabaseFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await (await open(file, 'a', 0o600)).close()
  } catch (cause) {
    throw unusable(file, fileReason(cause), cause)
  }
}

async function readHeader(file: string): Promise<Buffer> {
  try {
    if (!(await stat(file)).isFile()) throw unusable(file, because('file-is-none'))
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerLength), 0, headerLength, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    if (errorCode(cause) === 'ENOENT') return Buffer.alloc(0)
    throw unusable(file, fileReason(cause), cause)
  }
}

function fileReason(thrown: unknown): Reason {
  const code = errorCode(thrown) ?? because('unknown-reason')
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return because('access-denied')
    case 'ENOSPC':
      return because('disk-full')
    case 'EROFS':
      return because('disk-protected')
    default:
      return because('file-unopenable', { code })
  }
}

const errorCode = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null

function unusable(file: string, reason: Reason, cause?: unknown): ProblemError {
  return problemError('database-unusable', 'database', { parameters: { file, reason }, cause })
}
