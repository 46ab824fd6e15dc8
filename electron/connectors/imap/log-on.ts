import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { chooseMechanism, type Mechanism } from './choose-mechanism.ts'
import { ImapFault } from './imap-fault.ts'
import { imapProblem } from './imap-problem.ts'
import type { ImapSession } from './imap-session.ts'
import type { ImapSettings } from './imap-settings.ts'
import { judgeAnswer } from './judge-answer.ts'
import { logOnCommand, logOnTag, type LogOnCommand } from './log-on-command.ts'
import { untilDone, type Completion } from './until-done.ts'
import { because } from '../../../shared/text/reason.ts'

export interface ImapLogOn {
  /** As the person is called in messages. */
  readonly userName: string
  /** As the server knows the account: the full address. */
  readonly login: string
  readonly password: string
}

export interface LogOnPlace {
  readonly session: ImapSession
  readonly settings: ImapSettings
  readonly signal: AbortSignal
}

/** One attempt; the connection is closed whatever comes of it. */
export async function logOn(place: LogOnPlace, credentials: ImapLogOn): Promise<AuthenticationAnswer> {
  const { session, settings } = place
  try {
    if (cannotBeSent(credentials)) return refusedUnsent(credentials)
    const mechanism = mechanismOf(place)
    const completion = await attempt(place, await logOnCommand(mechanism, credentials))
    return judgeAnswer(completion, { mechanism, settings, userName: credentials.userName })
  } catch (thrown) {
    throw imapProblem(thrown, 'bind', settings.endpoint)
  } finally {
    session.close()
  }
}

/** NUL ends a name in PLAIN and is no character of a literal (RFC 4616, RFC 9051): no password has one. */
const cannotBeSent = ({ login, password }: ImapLogOn): boolean => login.includes('\0') || password.includes('\0')

const refusedUnsent = ({ userName }: ImapLogOn): AuthenticationAnswer => ({
  outcome: 'refused',
  problem: describeProblem('password-refused', 'bind', { userName }),
})

function mechanismOf({ session, settings }: LogOnPlace): Mechanism {
  const { host, port } = settings.endpoint
  const choice = chooseMechanism(session.capabilities)
  switch (choice.kind) {
    case 'chosen':
      return choice.mechanism
    case 'login-disabled':
      throw problemError('imap-login-disabled', 'bind', { parameters: { host, port } })
    case 'none':
      throw problemError('imap-no-mechanism', 'bind', {
        parameters: { host, port, offered: choice.offered.join(', ') },
      })
    default:
      return assertNever(choice)
  }
}

/** A server that asks once more than the way to log on knows gets nothing: a password is sent once. */
async function attempt({ session, signal }: LogOnPlace, { line, responses }: LogOnCommand): Promise<Completion> {
  const { dialogue } = session
  const left = [...responses]
  dialogue.send(line)
  return untilDone(dialogue, {
    tag: logOnTag,
    signal,
    onReply: (reply) => {
      if (reply.kind !== 'continuation') return
      const response = left.shift()
      if (response === undefined) throw new ImapFault('unexpected', because('imap-asks-again'))
      dialogue.send(response(reply.text))
    },
  })
}
