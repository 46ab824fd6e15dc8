import type { ProblemText } from './problem-text.ts'

/** What Kerio Connect's administration answers. */
export const kerioConnectProblems = {
  'kerio-answer-invalid': {
    message: 'What {host} answered to {method} is not what Kerio Connect answers ({part}).',
    hint: 'Check the server name and the port, which is usually 4040. Nothing was changed.',
  },
  'kerio-call-refused': {
    message: '{host} refused {method}: {reason} (code {code})',
    hint: 'Check the rights of the account and the log of the server. Nothing was changed.',
  },
  'kerio-call-timed-out': {
    message: '{host} could not complete {method} in time, twice in a row: {reason} (code {code})',
    hint: 'The server is overloaded or waits for a directory. The read is not complete, so nothing was changed. Try again later.',
  },
  'kerio-session-ended': {
    message: '{host} ended the session a second time within one run ({method}).',
    hint: 'Raise the time limits under Session security in Kerio Connect. The read is not complete, so nothing was changed.',
  },
  'kerio-rights-missing': {
    message: '{name} may not read the domains of {host} (role {role}).',
    hint: 'Use an account with full administration rights, or Admin. Nothing was changed.',
  },
} as const satisfies Record<string, ProblemText>
