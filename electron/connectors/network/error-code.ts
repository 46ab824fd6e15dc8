import { because, named, type Reason } from '../../../shared/text/reason.ts'

/** The code of a system or TLS error; 'unknown' where it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** The code as the reason of a problem. */
export function codeReason(error: unknown): Reason {
  const code = errorCode(error)
  return code === 'unknown' ? because('unknown') : named(code)
}
