import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { createClientWire, type ClientWire } from './client-wire.ts'
import { usualCapabilities, type ImapRecord, type ImapScript, type ImapStep } from './imap-script.ts'
import { authenticate, login, type LogOnHandling } from './log-on-commands.ts'

export interface ClientFacts {
  readonly socket: Socket
  readonly script: () => ImapScript
  readonly record: ImapRecord
  readonly secureContext: SecureContext | null
  /** TLS from the first byte. */
  readonly implicitTls: boolean
}

/** One connection, from the greeting to its end. */
export function serveClient({ socket, script, record, secureContext, implicitTls }: ClientFacts): void {
  const wire = createClientWire(socket, record)
  const act = actor(wire, script)
  const handling: LogOnHandling = {
    wire,
    script,
    attempt: (mechanism, tag, begin) => {
      record.attempts.push(mechanism)
      act('authenticate', tag, begin)
    },
    verdict: (tag, isAccepted) =>
      act('verdict', tag, () => wire.send(isAccepted ? `${tag} OK Logged in` : `${tag} NO Authentication failed`)),
  }
  const greet = (): void => act('greeting', '*', () => wire.send('* OK IMAP4rev1 server ready'))
  const encrypt = (context: SecureContext, whenSecure: () => void): void => {
    wire.encrypt('stall')
    act('handshake', '*', () => wire.encrypt(context, whenSecure))
  }
  wire.listen((line) => obey(line, { handling, act, secureContext, encrypt }))
  record.connections += 1
  if (implicitTls && secureContext !== null) encrypt(secureContext, greet)
  else greet()
}

type Act = (step: ImapStep, tag: string, regular: () => void) => void

/** Takes the course of the script, or the regular one. */
const actor =
  (wire: ClientWire, script: () => ImapScript): Act =>
  (step, tag, regular) => {
    const course = script().at?.[step]
    if (course === undefined) regular()
    else if (course === 'close') wire.close()
    else if (course !== 'stall') wire.send(course.say.replaceAll('%', tag))
  }

interface Server {
  readonly handling: LogOnHandling
  readonly act: Act
  readonly secureContext: SecureContext | null
  readonly encrypt: (context: SecureContext, whenSecure: () => void) => void
}

function obey(line: string, { handling, act, secureContext, encrypt }: Server): void {
  const { wire, script } = handling
  const [, tag = '', command = '', rest = ''] = /^(\S+) (\S+) ?(.*)$/su.exec(line) ?? []
  const { clear, encrypted } = script().capabilities ?? usualCapabilities
  switch (command.toUpperCase()) {
    case 'CAPABILITY':
      act('capability', tag, () => {
        wire.send(`* CAPABILITY ${(wire.isEncrypted() ? encrypted : clear).join(' ')}`)
        wire.send(`${tag} OK Done`)
      })
      return
    case 'STARTTLS':
      act('starttls', tag, () => {
        wire.send(secureContext === null ? `${tag} BAD No TLS here` : `${tag} OK Begin TLS negotiation now`)
        if (secureContext !== null) encrypt(secureContext, () => undefined)
      })
      return
    case 'AUTHENTICATE':
      authenticate(handling, tag, rest)
      return
    case 'LOGIN':
      login(handling, tag, rest)
      return
    case 'LOGOUT':
      wire.send('* BYE')
      wire.close()
      return
    default:
      wire.send(`${tag} BAD Unknown command`)
  }
}
