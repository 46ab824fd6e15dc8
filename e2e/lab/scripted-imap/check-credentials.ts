import { createHmac } from 'node:crypto'
import type { ImapScript } from './imap-script.ts'

interface Claim {
  readonly login: string
  readonly proves: (password: string) => boolean
}

export const challenge = '<1896.697170952@lab.example.com>'

const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

/** RFC 4616: whom to act for, the name, the password, with NUL between them. */
export function plainClaim(response: string): Claim {
  const [, login = '', password = ''] = decode(response).split('\0')
  return { login, proves: (right) => right === password }
}

export function loginClaim(name: string, word: string): Claim {
  return { login: name, proves: (right) => right === word }
}

export const saslLoginClaim = (name: string, word: string): Claim => loginClaim(decode(name), decode(word))

export function cramClaim(response: string): Claim {
  const [, login = '', digest = ''] = /^(.*) ([0-9a-f]{32})$/su.exec(decode(response)) ?? []
  return { login, proves: (right) => createHmac('md5', right).update(challenge).digest('hex') === digest }
}

/** Whether the account exists and the password is right; CRAM-MD5 needs it in clear. */
export function isRight(
  { accounts = {}, hashedAccounts = [] }: ImapScript,
  { login, proves }: Claim,
  kind: 'clear' | 'challenge',
): boolean {
  const address = Object.keys(accounts).find((known) => known.toLowerCase() === login.toLowerCase())
  const password = address === undefined ? undefined : accounts[address]
  if (address === undefined || password === undefined) return false
  return proves(password) && !(kind === 'challenge' && hashedAccounts.includes(address))
}
