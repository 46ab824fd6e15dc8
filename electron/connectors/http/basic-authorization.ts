import { problemError } from '../../../shared/errors/problem-error.ts'
import type { RequestHeaders } from './http-session.ts'
import { because } from '../../../shared/text/reason.ts'

/** RFC 7617: the first colon ends the user name, so that it cannot hold one; text is sent as UTF-8. */
export function basicAuthorization(userName: string, password: string): RequestHeaders {
  if (userName.includes(':')) {
    throw problemError('setting-invalid', 'settings', {
      parameters: { field: 'connection.userName', reason: because('holds-colon') },
    })
  }
  return { Authorization: `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}` }
}
