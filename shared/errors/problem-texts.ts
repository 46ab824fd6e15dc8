import { activeDirectoryProblems } from './problem-texts/active-directory-problems.ts'
import { applicationIntegrationProblems } from './problem-texts/application-integration-problems.ts'
import { configurationProblems } from './problem-texts/configuration-problems.ts'
import { connectionProblems } from './problem-texts/connection-problems.ts'
import { httpProblems } from './problem-texts/http-problems.ts'
import { icewarpProblems } from './problem-texts/icewarp-problems.ts'
import { imapProblems } from './problem-texts/imap-problems.ts'
import { detectionProblems } from './problem-texts/detection-problems.ts'
import { kerioConnectProblems } from './problem-texts/kerio-connect-problems.ts'
import { ldapProblems } from './problem-texts/ldap-problems.ts'
import { logOnProblems } from './problem-texts/log-on-problems.ts'
import { mailServerProblems } from './problem-texts/mail-server-problems.ts'
import { mdaemonProblems } from './problem-texts/mdaemon-problems.ts'
import { runProblems } from './problem-texts/run-problems.ts'
import { sealingProblems } from './problem-texts/sealing-problems.ts'
import { sessionProblems } from './problem-texts/session-problems.ts'
import { settingsProblems } from './problem-texts/settings-problems.ts'
import { userProblems } from './problem-texts/user-problems.ts'

/** The closed list of problem codes with their English text; renderer/text/de holds the German of the same keys. */
export const problemTexts = {
  ...settingsProblems,
  ...configurationProblems,
  ...connectionProblems,
  ...detectionProblems,
  ...ldapProblems,
  ...imapProblems,
  ...activeDirectoryProblems,
  ...httpProblems,
  ...sealingProblems,
  ...applicationIntegrationProblems,
  ...mailServerProblems,
  ...icewarpProblems,
  ...kerioConnectProblems,
  ...logOnProblems,
  ...mdaemonProblems,
  ...runProblems,
  ...userProblems,
  ...sessionProblems,
} as const

export type ProblemCode = keyof typeof problemTexts
