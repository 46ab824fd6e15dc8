import { refused, done, type CommandAnswer } from './command-answer.ts'
import type { CommandRequest } from './command-request.ts'
import type { DoubleState } from './double-state.ts'
import { emailOf, type LabAccount } from './lab-records.ts'
import {
  listAccounts,
  listDomains,
  listMembers,
  readAccountProperties,
  readDomainProperties,
  type SessionCommand,
} from './list-commands.ts'
import { authenticate, giveAuthToken } from './log-on-commands.ts'
import { field } from './xml-text.ts'

const sessionCommands: Readonly<Record<string, SessionCommand>> = {
  getdomainsinfolist: listDomains,
  getdomainproperties: readDomainProperties,
  getaccountsinfolist: listAccounts,
  getaccountproperties: readAccountProperties,
  getaccountmemberinfolist: listMembers,
}

/** The command of a request: known, then permitted, then its parameters (reference, what a test double must do). */
export function runCommand(state: DoubleState, { command, parameters, sid }: CommandRequest): CommandAnswer {
  const { variant } = state
  if (command === 'authenticate') return authenticate(state, parameters)
  if (command === 'getauthtoken' && variant.authToken === 'known') return giveAuthToken(state, parameters)
  const isOfSession = Object.hasOwn(sessionCommands, command) || ['logout', 'getsessioninfo'].includes(command)
  if (!isOfSession || (command === 'getsessioninfo' && variant.sessionInfo === 'unknown'))
    return refused('invoker_commandname_invalid')
  const account = sid === null ? undefined : state.sessions.get(sid)
  if (sid === null || account === undefined) return refused('session_invalid')
  if (command === 'getsessioninfo') return describeSession(account)
  if (command === 'logout') {
    state.sessions.delete(sid)
    return done
  }
  if ((account.adminType ?? 0) === 0) return missingRight(state)
  return sessionCommands[command]?.(state, parameters, account) ?? refused('invoker_commandname_invalid')
}

/** ICEWARP-A14: the uid is not known; this one is invented. */
const missingRight = ({ variant }: DoubleState): CommandAnswer =>
  variant.missingRight === 'error'
    ? refused('insufficient_rights_of_the_double')
    : { kind: 'result', body: '<offset>0</offset><overallcount>0</overallcount>' }

const describeSession = (account: LabAccount): CommandAnswer => ({
  kind: 'result',
  body: `${field('email', emailOf(account))}${field('domain', account.domain)}${field('admintype', String(account.adminType ?? 0))}`,
})
