import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Mechanism } from './choose-mechanism.ts'
import { ImapFault } from './imap-fault.ts'
import type { ImapSettings } from './imap-settings.ts'
import type { Completion } from './until-done.ts'
import { named } from '../../../shared/text/reason.ts'

/** Codes of RFC 5530 by which a server says that it did not look at the password. */
const undecidedCodes: ReadonlySet<string> = new Set(['UNAVAILABLE', 'SERVERBUG', 'INUSE', 'LIMIT', 'PRIVACYREQUIRED'])
/** Codes of RFC 5530 that speak of the account, not of the password. */
const accountCodes: ReadonlySet<string> = new Set(['AUTHORIZATIONFAILED', 'EXPIRED', 'CONTACTADMIN'])

export interface AttemptFacts {
  readonly mechanism: Mechanism
  readonly settings: ImapSettings
  readonly userName: string
}

/** Only a NO refuses. Everything else leaves the question open, and throws. */
export function judgeAnswer({ status, code }: Completion, facts: AttemptFacts): AuthenticationAnswer {
  if (status === 'OK') return { outcome: 'accepted', distinguishedName: null }
  const isUndecided = status !== 'NO' || (code !== null && undecidedCodes.has(code))
  if (isUndecided) throw new ImapFault('unexpected', named(code === null ? status : `${status} [${code}]`))
  const { userName } = facts
  const problem =
    code !== null && accountCodes.has(code)
      ? describeProblem('account-refused', 'bind', { userName, reason: named(code) })
      : describeProblem(refusalOf(facts), 'bind', { userName })
  return { outcome: 'refused', problem }
}

function refusalOf({ mechanism, settings }: AttemptFacts): ProblemCode {
  if (mechanism === 'cram-md5') return 'password-refused-cram-md5'
  return settings.access === 'plain' ? 'password-refused-unencrypted' : 'password-refused'
}
