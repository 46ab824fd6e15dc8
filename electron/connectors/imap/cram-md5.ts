import { createHmac } from 'node:crypto'

/** RFC 2195: the name, a blank, and the keyed digest of the challenge. Both travel in base64. */
export function cramMd5Response(challenge: string, { login, password }: ImapCredentials): string {
  const digest = createHmac('md5', password).update(Buffer.from(challenge, 'base64')).digest('hex')
  return Buffer.from(`${login} ${digest}`).toString('base64')
}

/** The name as the server knows it, and what was typed. */
export interface ImapCredentials {
  readonly login: string
  readonly password: string
}
