import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import type { DiagnosisStep } from '../../../shared/domain/diagnosis.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { reasonOf, secondsOf, withinLimit } from '../network/deadline.ts'
import { defaultImapDeadlines, type ImapDeadlines } from './imap-deadlines.ts'
import { logOn, type ImapLogOn } from './log-on.ts'
import { openImapSession } from './imap-session.ts'
import type { ImapSettings } from './imap-settings.ts'

export interface ImapPasswordCheck extends ImapLogOn {
  readonly signal: AbortSignal
  readonly deadlines?: ImapDeadlines
}

/**
 * Checks a password by logging on over IMAP: one connection, one attempt, at most `deadlines.total` in all.
 * Answers `accepted` or `refused`; rejects with a `ProblemError` where the server did not decide (unreachable, TLS,
 * BYE, BAD, time-out), which `answerOf` turns into `unavailable`. An empty password is refused before any I/O.
 */
export async function checkImapPassword(
  settings: ImapSettings,
  { signal, deadlines = defaultImapDeadlines, ...credentials }: ImapPasswordCheck,
): Promise<AuthenticationAnswer> {
  if (credentials.password === '') return { outcome: 'refused', problem: describeProblem('password-empty', 'bind') }
  const { endpoint, access } = settings
  const { host, port } = endpoint
  let stage: Stage = 'name'
  const onDeadline = () =>
    problemError('imap-timed-out', stage, { parameters: { host, port, seconds: secondsOf(deadlines.total) } })
  return withinLimit({ stage: 'bind', signal, milliseconds: deadlines.total, onDeadline }, async (ending) => {
    const onStep = ({ stage: passed }: DiagnosisStep): void => void (stage = stageAfter(passed, access))
    try {
      const session = await openImapSession({ endpoint, access, deadlines, signal: ending, onStep })
      stage = 'bind'
      return await logOn({ session, settings, signal: ending }, credentials)
    } catch (thrown) {
      // Inner deadlines know this one only as a cancelling.
      throw ending.aborted ? reasonOf(ending) : thrown
    }
  })
}

/** Where a log-on is when a step of its connection has passed. */
function stageAfter(passed: Stage, access: ImapAccess): Stage {
  if (passed === 'name') return 'tcp'
  return passed === 'tcp' && access !== 'plain' ? 'tls' : 'protocol'
}
