import { problemError, ProblemError } from '../../shared/errors/problem-error.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

/** The reason never holds a secret. */
export function secretStoreUnreadable(file: string, reason: Reason, cause?: unknown): ProblemError {
  return problemError('secret-store-unreadable', 'settings', { parameters: { file, reason }, cause })
}

/** Errors of the file system become problems here; what is a problem already passes. */
export async function namingFile<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : because('unknown-reason')
    throw secretStoreUnreadable(file, because('neither-read-nor-written', { code }), cause)
  }
}
