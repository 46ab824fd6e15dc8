import type { HttpAnswer, HttpEndpoint, HttpRequest, HttpSession } from '../http/http-session.ts'

/** One of the places at which a server may answer: its connections, and how it is called in messages. */
export interface HttpPlace {
  readonly endpoint: HttpEndpoint
  readonly session: HttpSession
  readonly url: string
}

export const urlOf = ({ scheme, host, port }: HttpEndpoint, path: string): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}${path}`

/** What every request of either interface has in common. */
export type XmlRequest = Pick<HttpRequest, 'stage' | 'signal'> &
  Partial<Pick<HttpRequest, 'deadlines' | 'repetition' | 'headers'>>

export const postXml = (
  session: HttpSession,
  { path, body }: Pick<HttpRequest, 'path' | 'body'>,
  { headers = {}, ...request }: XmlRequest,
): Promise<HttpAnswer> =>
  session.request({
    ...request,
    method: 'POST',
    path,
    body,
    headers: { 'Content-Type': 'text/xml; charset=utf-8', ...headers },
  })
