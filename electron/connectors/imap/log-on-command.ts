import { compiler } from 'imapflow/lib/handler/imap-handler.js'
import type { Mechanism } from './choose-mechanism.ts'
import { cramMd5Response, type ImapCredentials } from './cram-md5.ts'

/** A command, and what follows each time the server asks for more. Each part is sent once at most. */
export interface LogOnCommand {
  readonly line: Buffer
  readonly responses: readonly ((challenge: string) => Buffer)[]
}

export const logOnTag = 'a3'

export async function logOnCommand(mechanism: Mechanism, credentials: ImapCredentials): Promise<LogOnCommand> {
  const { login, password } = credentials
  switch (mechanism) {
    case 'plain':
      return authenticate('PLAIN', [() => base64(`\0${login}\0${password}`)])
    case 'login':
      return authenticate('LOGIN', [() => base64(login), () => base64(password)])
    case 'cram-md5':
      return authenticate('CRAM-MD5', [(challenge) => cramMd5Response(challenge, credentials)])
    case 'login-command':
      return loginCommand(credentials)
  }
}

function authenticate(name: string, responses: readonly ((challenge: string) => string)[]): LogOnCommand {
  return {
    line: Buffer.from(`${logOnTag} AUTHENTICATE ${name}\r\n`),
    responses: responses.map((response) => (challenge) => Buffer.from(`${response(challenge)}\r\n`)),
  }
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** Quotes and escapes are imapflow's work. What a quoted string cannot hold goes as a literal. */
async function loginCommand({ login, password }: ImapCredentials): Promise<LogOnCommand> {
  const attributes = [login, password].map((value) => ({ type: typeOf(value), value }))
  const parts = await compiler({ tag: logOnTag, command: 'LOGIN', attributes }, { asArray: true })
  const [line = Buffer.alloc(0), ...literals] = ended(parts)
  return { line, responses: literals.map((literal) => () => literal) }
}

/** RFC 9051, 9: a quoted string holds neither 8-bit characters, which imapflow would let through, nor line ends. */
const typeOf = (value: string): 'STRING' | 'LITERAL' => (/^[\x20-\x7e]*$/u.test(value) ? 'STRING' : 'LITERAL')

const ended = (parts: readonly Buffer[]): readonly Buffer[] =>
  parts.map((part, index) => (index === parts.length - 1 ? Buffer.concat([part, Buffer.from('\r\n')]) : part))
