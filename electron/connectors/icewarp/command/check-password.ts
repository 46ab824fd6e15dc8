import { deadlinesOf } from '../icewarp-deadlines.ts'
import type { KnownAccount, PasswordVerdict } from '../icewarp-server.ts'
import type { LogOnRefusal } from '../log-on-verdict.ts'
import { invalidAnswer, refusedBy, type AskedFor } from '../xml-answer.ts'
import { textOf } from '../xml/xml-element.ts'
import { leave, logOnDeadlines, type CommandSessionOptions } from './command-session.ts'
import { authenticate, authenticationOf, getAuthToken, getSessionInfo, tokenOf } from './log-on-commands.ts'
import { sendCommand } from './send-command.ts'
import { because } from '../../../../shared/text/reason.ts'

export type PasswordCheckOptions = Omit<CommandSessionOptions, 'administrator'>

/** One attempt. It is sent outside of any session, waits as long as the server holds refusals back, and is never repeated. */
export async function checkPassword(
  options: PasswordCheckOptions,
  account: KnownAccount,
  password: string,
): Promise<PasswordVerdict> {
  const { route, signal } = options
  const command = getAuthToken({ name: account.logOnName, password })
  const reply = await sendCommand(route, command, { sid: null, signal, deadlines: logOnDeadlines(options) })
  const answer = tokenOf(reply)
  switch (answer.kind) {
    case 'welcome':
      return acceptedAs(answer.address, account)
    // ICEWARP-A9: the server did not look at the password, so that this is still the first attempt.
    case 'unknown-command':
      return logOnAndOut(options, account, password)
    case 'invalid':
      throw invalidAnswer(askedBy(options, command.name), because('answer-no-token'))
    case 'credentials':
    case 'account':
    case 'address':
    case 'undecided':
      return verdictOf(answer, askedBy(options, command.name))
  }
}

const askedBy = ({ route: { endpoint }, signal }: PasswordCheckOptions, command: string): AskedFor => ({
  endpoint,
  stage: 'bind',
  command,
  signal,
})

async function logOnAndOut(
  options: PasswordCheckOptions,
  account: KnownAccount,
  password: string,
): Promise<PasswordVerdict> {
  const { route, signal } = options
  const command = authenticate({ name: account.logOnName, password })
  const reply = await sendCommand(route, command, { sid: null, signal, deadlines: logOnDeadlines(options) })
  const answer = authenticationOf(reply)
  if (answer.kind === 'invalid') throw invalidAnswer(askedBy(options, command.name), because('answer-no-session'))
  if (answer.kind !== 'session') return verdictOf(answer, askedBy(options, command.name))
  const { sid } = answer
  try {
    const session = await sendCommand(route, getSessionInfo, { sid, signal, deadlines: deadlinesOf(options.timeout) })
    return acceptedAs(session.kind === 'result' ? textOf(session.result, 'email') : null, account)
  } finally {
    await leave({ ...options, sid })
  }
}

/** Two accounts may share a short log-on name; whose password it was is told by the address. */
function acceptedAs(address: string | null, { addresses }: KnownAccount): PasswordVerdict {
  const isSame = address === null || address === '' || addresses.includes(address.toLowerCase())
  return isSame ? { kind: 'accepted' } : { kind: 'other-account', other: address }
}

function verdictOf(refusal: LogOnRefusal, asked: AskedFor): PasswordVerdict {
  switch (refusal.kind) {
    case 'credentials':
      return { kind: 'password-refused' }
    case 'account':
      return { kind: 'account-refused', reason: refusal.reason }
    case 'address':
      return { kind: 'address-refused' }
    case 'undecided':
      throw refusedBy(asked, refusal.uid)
  }
}
