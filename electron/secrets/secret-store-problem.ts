import { problemError, ProblemError } from '../../shared/errors/problem-error.ts'

/** The reason is a whole sentence, and never holds a secret. */
export function secretStoreUnreadable(file: string, reason: string, cause?: unknown): ProblemError {
  return problemError('secret-store-unreadable', 'settings', { parameters: { file, reason }, cause })
}

/** Errors of the file system become problems here; what is a problem already passes. */
export async function namingFile<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw secretStoreUnreadable(file, `It cannot be read or written (${code}).`, cause)
  }
}
