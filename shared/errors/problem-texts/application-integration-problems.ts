import type { ProblemText } from './problem-text.ts'

/** What an Application Integration server answers. */
export const applicationIntegrationProblems = {
  'user-list-missing': {
    message: '{host} did not answer with a list of users.',
    hint: 'The answer to cmd=list must be a JSON list. Check the URL and the server. Nothing was changed.',
  },
  'user-list-unreadable': {
    message: 'The list of users that {host} sent cannot be read: {reason}.',
    hint: 'A list that is not whole is not used, so nothing was changed. Look into the log of the server.',
  },
  'log-on-undecided': {
    message: '{host} did not say whether the password is right: its answer has no field {field} that is true or false.',
    hint: 'The password may be right or wrong. Check the form of the log-on request with the maker of the server.',
  },
} as const satisfies Record<string, ProblemText>
