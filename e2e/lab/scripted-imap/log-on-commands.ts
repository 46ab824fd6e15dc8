import { challenge, cramClaim, isRight, loginClaim, plainClaim, saslLoginClaim } from './check-credentials.ts'
import type { ClientWire } from './client-wire.ts'
import type { ImapMechanism, ImapScript } from './imap-script.ts'

export interface LogOnHandling {
  readonly wire: ClientWire
  readonly script: () => ImapScript
  /** Notes the attempt and goes on, unless the script takes another course. */
  readonly attempt: (mechanism: ImapMechanism, tag: string, begin: () => void) => void
  readonly verdict: (tag: string, isAccepted: boolean) => void
}

const encode = (text: string): string => Buffer.from(text).toString('base64')

export function authenticate(handling: LogOnHandling, tag: string, mechanism: string): void {
  const { wire, script, attempt, verdict } = handling
  const ask = asker(wire)
  switch (mechanism.toUpperCase()) {
    case 'PLAIN':
      attempt('PLAIN', tag, () => ask('', (line) => verdict(tag, isRight(script(), plainClaim(line), 'clear'))))
      return
    case 'LOGIN':
      attempt('LOGIN', tag, () =>
        ask(encode('Username:'), (name) =>
          ask(encode('Password:'), (word) => verdict(tag, isRight(script(), saslLoginClaim(name, word), 'clear'))),
        ),
      )
      return
    case 'CRAM-MD5':
      attempt('CRAM-MD5', tag, () =>
        ask(encode(challenge), (line) => verdict(tag, isRight(script(), cramClaim(line), 'challenge'))),
      )
      return
    default:
      wire.send(`${tag} BAD Unknown authentication method`)
  }
}

export function login({ wire, script, attempt, verdict }: LogOnHandling, tag: string, rest: string): void {
  readArguments({ ask: asker(wire), values: [] }, rest, ([name = '', word = '']) =>
    attempt('LOGIN command', tag, () => verdict(tag, isRight(script(), loginClaim(name, word), 'clear'))),
  )
}

type Ask = (prompt: string, then: (line: string) => void) => void

const asker =
  (wire: ClientWire): Ask =>
  (prompt, then) => {
    wire.readNext(then)
    wire.send(`+ ${prompt}`)
  }

interface Reading {
  readonly ask: Ask
  readonly values: readonly string[]
}

/** Quoted strings and literals; literals here are short and have no line ends, so that each lies in the next line. */
function readArguments({ ask, values }: Reading, rest: string, done: (values: readonly string[]) => void): void {
  const text = rest.trimStart()
  const quoted = /^"((?:[^"\\]|\\.)*)"/su.exec(text)
  if (quoted !== null) {
    const value = (quoted[1] ?? '').replaceAll(/\\(.)/gsu, '$1')
    readArguments({ ask, values: [...values, value] }, text.slice(quoted[0].length), done)
    return
  }
  const length = /^\{(\d+)\}$/u.exec(text)?.[1]
  if (length === undefined) {
    done(values)
    return
  }
  ask('', (line) => {
    const bytes = Buffer.from(line)
    const value = bytes.subarray(0, Number(length)).toString('utf8')
    readArguments({ ask, values: [...values, value] }, bytes.subarray(Number(length)).toString('utf8'), done)
  })
}
