import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { describeProblem, type Problem } from '../../../shared/errors/problem.ts'
import type { Credentials } from '../connector.ts'
import { checkImapPassword } from '../imap/check-imap-password.ts'
import { readImapSettings } from '../imap/imap-settings.ts'
import type { KerioConnectOptions } from './kerio-connect-settings.ts'

/**
 * The administration offers no check of a password, so this is an IMAP log-on, and nothing else: it works while the
 * administration does not (reference: kerio-connect, Authentication). User names are whole addresses with the main name
 * of the domain, by which every account may log on; a bare name, of a user made by hand, is one of the primary domain.
 */
export async function checkPassword(
  { configuration, certificateAuthorities = [] }: KerioConnectOptions,
  { userName, password, signal }: Credentials,
): Promise<AuthenticationAnswer> {
  const settings = readImapSettings(configuration.authentication, certificateAuthorities)
  const answer = await checkImapPassword(settings, { userName, login: userName.trim(), password, signal })
  return answer.outcome === 'refused' ? refused(answer.problem, userName) : answer
}

/** Nobody has looked whether there is such an account, and the server's refusal does not tell. */
const refused = (problem: Problem, userName: string): AuthenticationAnswer => ({
  outcome: 'refused',
  problem:
    problem.code === 'password-refused' ? describeProblem('name-or-password-refused', 'bind', { userName }) : problem,
  entry: 'unknown',
})
