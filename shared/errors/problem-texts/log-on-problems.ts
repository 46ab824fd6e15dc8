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
    hint: 'Check the “Base DN” and the “User filter”, and that the account still exists.',
    hintFor: {
      'active-directory': 'Check the “Base-DN” and the chosen options, and that the account still exists.',
      mdaemon: 'Check the name, and that the account still exists and is a user here.',
      'kerio-connect': 'Check the name, and that the account still exists and is a user here.',
      icewarp: 'Check the name, and that the account still exists and is a user here.',
      'application-integration': 'Check the name, and that the account still exists and is a user here.',
      sample: 'Check the name, and that the account still exists and is a user here.',
    },
  },
  'entry-ambiguous': {
    message: 'The directory has several entries for {userName}.',
    hint: 'Narrow the “User filter”, so that a user name names one entry.',
    hintFor: {
      'active-directory': 'Give the accounts different names in the directory, or choose another “User Name Format”.',
      mdaemon: 'Call the user by the whole address.',
      sample: 'Give the entries different names in the directory.',
    },
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
