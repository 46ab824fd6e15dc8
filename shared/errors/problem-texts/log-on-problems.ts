import type { ProblemText } from './problem-text.ts'

/** Why somebody does not get in. */
export const logOnProblems = {
  'user-unknown': {
    message: 'There is no user {userName} in the user database.',
    hint: 'Synchronize first, or check the spelling.',
  },
  'user-not-directory': {
    message: 'The user {userName} does not log on with directory credentials.',
    hint: 'Set Authentication to Directory Services in the properties of the user.',
  },
  'user-of-other-directory': {
    message: 'The user {userName} belongs to the directory {directory}.',
    hint: 'A log-on of this user is checked there. Test it with that directory.',
  },
  'login-not-permitted': {
    message: 'The user {userName} does not have the privilege to log on.',
    hint: 'Give the user the login privilege.',
  },
  'entry-not-found': {
    message: 'The directory has no entry for {userName} within the filters.',
    hint: 'Check the base DN and the user filter, and that the account still exists.',
  },
  'entry-ambiguous': {
    message: 'The directory has several entries for {userName}.',
    hint: 'Narrow the user filter, so that a user name names one entry.',
  },
  'entry-replaced': {
    message: 'The directory has another entry for {userName} now than when the user was synchronized.',
    hint: 'The name was given to somebody else, or the account was made anew. Synchronize, and see what is said about the user.',
  },
  'name-or-password-refused': {
    message: 'The directory refused the user name or the password of {userName}; it does not say which.',
    hint: 'Check that the account exists there, and the password. After several wrong ones the directory may lock the account.',
  },
  'account-refused': {
    message: 'The directory refused the log-on of {userName}: {reason}',
    hint: 'The password may be right. Check the state of the account in the directory.',
  },
} as const satisfies Record<string, ProblemText>
