import { labCertificates } from './certificates.ts'
import type { ScriptedImap } from './scripted-imap/scripted-imap.ts'
import type { ImapAccess } from '../../shared/configuration/imap-authentication.ts'
import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import { checkImapPassword, type ImapPasswordCheck } from '../../electron/connectors/imap/check-imap-password.ts'
import { defaultImapDeadlines, type ImapDeadlines } from '../../electron/connectors/imap/imap-deadlines.ts'
import type { ImapSettings } from '../../electron/connectors/imap/imap-settings.ts'

/** Log-ons of suites, right and wrong. */
export const right = 'the right password'
export const wrong = 'canary-of-a-wrong-password'
export const address = 'anna@example.com'

const never = (): AbortSignal => new AbortController().signal

/** Short enough for a test to wait for. */
export const hasty: ImapDeadlines = { ...defaultImapDeadlines, tls: 300, protocol: 300, total: 600 }

export interface LogOnOptions extends Partial<ImapPasswordCheck> {
  readonly access?: ImapAccess
  readonly host?: string
  readonly acceptAllCertificates?: boolean
  readonly authorities?: readonly string[]
}

export interface ImapPorts {
  readonly port: number
  readonly tlsPort: number
}

const settingsFor = (
  { port, tlsPort }: ImapPorts,
  { access = 'tls', host = 'localhost', acceptAllCertificates = false, authorities }: LogOnOptions = {},
): ImapSettings => ({
  endpoint: {
    host,
    port: access === 'ssl' ? tlsPort : port,
    acceptAllCertificates,
    certificateAuthorities: authorities ?? [labCertificates().authority.cert],
  },
  access,
})

export const logOnAt = (ports: ImapPorts, options: LogOnOptions = {}): Promise<AuthenticationAnswer> =>
  checkImapPassword(settingsFor(ports, options), {
    userName: options.userName ?? 'anna',
    login: options.login ?? address,
    password: options.password ?? right,
    signal: options.signal ?? never(),
    ...(options.deadlines === undefined ? {} : { deadlines: options.deadlines }),
  })

/** The problem with which the log-on was left open. */
export async function problemOf(answer: Promise<AuthenticationAnswer>): Promise<Problem> {
  const thrown: unknown = await answer.then(
    (given) => new Error(`It was answered: ${JSON.stringify(given)}`),
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof ProblemError)) throw thrown
  return thrown.problem
}

/** The outcome in one word, and the code of its problem. */
export async function outcomeOf(server: ScriptedImap, options: LogOnOptions = {}): Promise<string> {
  try {
    const answer = await logOnAt(server, options)
    return answer.outcome === 'accepted' ? 'accepted' : `${answer.outcome}: ${answer.problem.code}`
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return `${thrown.problem.stage}: ${thrown.problem.code}`
  }
}
