import { problemError } from '../../../../shared/errors/problem-error.ts'
import { deadlinesOf, type IceWarpDeadlines } from '../icewarp-deadlines.ts'
import type { IceWarpCredentials } from '../icewarp-settings.ts'
import { administratorRefused } from '../log-on-verdict.ts'
import { invalidAnswer, type AskedFor } from '../xml-answer.ts'
import type { Command } from './command.ts'
import type { CommandReply } from './command-reply.ts'
import { authenticate, authenticationOf, logOut } from './log-on-commands.ts'
import { sendCommand, type CommandRoute } from './send-command.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface CommandSession {
  readonly signal: AbortSignal
  readonly route: CommandRoute
  /** A command that reads. What the server refuses is an answer; an ended session is begun anew once. */
  read(command: Command): Promise<CommandReply>
  /** Never throws. */
  logOut(): Promise<void>
}

export interface CommandSessionOptions {
  readonly route: CommandRoute
  readonly administrator: IceWarpCredentials
  readonly deadlines: IceWarpDeadlines
  /** Milliseconds for one request. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** Logs on with one attempt: a password that was refused is not sent again, anywhere. */
export async function openCommandSession(options: CommandSessionOptions): Promise<CommandSession> {
  const { route, deadlines, signal } = options
  let sid = await logOn(options)
  /** The log-on that follows the end of the first session; there is no third. */
  let renewed: Promise<string> | null = null
  const renew = (): Promise<string> => {
    renewed ??= logOn(options).then((next) => (sid = next))
    return renewed
  }
  return {
    route,
    signal,
    read: async (command) => {
      const used = sid
      const reply = await send(options, command, used)
      if (!isEnded(reply)) return reply
      if (renewed !== null && used === (await renewed)) throw sessionEnded(route, command)
      const repeated = await send(options, command, await renew())
      if (isEnded(repeated)) throw sessionEnded(route, command)
      return repeated
    },
    logOut: () => leave({ route, sid, signal, deadlines }),
  }
}

/** Reading twice does no harm, so that a connection which the server has closed in the meantime is replaced. */
const send = ({ route, timeout, signal }: CommandSessionOptions, command: Command, sid: string) =>
  sendCommand(route, command, { sid, signal, deadlines: deadlinesOf(timeout), repetition: 'harmless' })

const isEnded = (reply: CommandReply): boolean => reply.kind === 'refused' && reply.uid === 'session_invalid'

const sessionEnded = ({ endpoint }: CommandRoute, { name, stage }: Command) =>
  problemError('icewarp-session-ended', stage, { parameters: { host: endpoint.host, command: name } })

export const logOnDeadlines = ({ timeout, deadlines }: Pick<CommandSessionOptions, 'timeout' | 'deadlines'>) =>
  deadlinesOf(Math.max(timeout, deadlines.logOn))

async function logOn(options: CommandSessionOptions): Promise<string> {
  const { route, administrator, signal } = options
  const command = authenticate(administrator)
  const asked: AskedFor = { endpoint: route.endpoint, stage: 'bind', command: command.name, signal }
  const reply = await sendCommand(route, command, { sid: null, signal, deadlines: logOnDeadlines(options) })
  const answer = authenticationOf(reply)
  if (answer.kind === 'session') return answer.sid
  if (answer.kind === 'invalid') throw invalidAnswer(asked, because('answer-no-session'))
  throw administratorRefused(answer, administrator.name, asked)
}

export interface Leaving extends Pick<CommandSessionOptions, 'route' | 'deadlines' | 'signal'> {
  readonly sid: string
}

/** Nobody waits for it, and it must not be what keeps a cancelled call alive. */
export async function leave({ route, sid, signal, deadlines }: Leaving): Promise<void> {
  const milliseconds = signal.aborted ? deadlines.logOutAfterCancel : deadlines.logOut
  const ending = new AbortController()
  try {
    await sendCommand(route, logOut, { sid, signal: ending.signal, deadlines: deadlinesOf(milliseconds) })
  } catch {
    // The server ends the session by itself.
  }
}
