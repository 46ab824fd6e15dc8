import { problemError } from '../../../shared/errors/problem-error.ts'
import type { RequestHeaders } from './http-session.ts'

/** RFC 7617: the first colon ends the user name, so that it cannot hold one; text is sent as UTF-8. */
export function basicAuthorization(userName: string, password: string): RequestHeaders {
  if (userName.includes(':')) {
    throw problemError('setting-invalid', 'settings', {
      parameters: { field: 'connection.userName', reason: 'must not contain a colon' },
    })
  }
  return { Authorization: `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}` }
}
