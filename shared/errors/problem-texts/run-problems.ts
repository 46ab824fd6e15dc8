import type { ProblemText } from './problem-text.ts'

/** Runs, the user database, and calls of the screens. */
export const runProblems = {
  'run-active': {
    message: 'A run for {directory} is already going on.',
    hint: 'Wait until it ends, or cancel it.',
  },
  'run-unknown': {
    message: 'There is no run {run}.',
    hint: 'It may have been removed. List the runs anew.',
  },
  'plan-out-of-date': {
    message: 'The user database was changed by someone else while the plan was made. Nothing was written.',
    hint: 'Start again; the new plan shows what would change now.',
  },
  'apply-failed': {
    message: 'The changes could not be written: {reason} Everything is as it was before.',
    hint: 'Check the disk and the database file, then try again.',
  },
  'database-unusable': {
    message: 'The user database {file} cannot be used: {reason}',
    hint: 'Check the file and its permissions, or restore it from the backup beside it.',
  },
  'database-newer': {
    message: 'The user database {file} was written by a newer version (schema {found}, this program knows {known}).',
    hint: 'Install the newer version. The file was not touched.',
  },
  cancelled: {
    message: 'Cancelled.',
    hint: 'Nothing was changed.',
  },
  internal: {
    message: 'Something unexpected happened in this program.',
    hint: 'The log has the details. Nothing was changed.',
  },
  'call-unknown': {
    message: 'The call {call} does not exist.',
    hint: 'The window and the program behind it are of different versions. Reload.',
  },
  'program-unreachable': {
    message: 'The connection between this page and the program is lost.',
    hint: 'What was asked last may or may not have been done. Wait until the connection is back, then look.',
  },
  'call-invalid': {
    message: '{field}: {reason}',
    hint: 'Correct the value and try again.',
  },
} as const satisfies Record<string, ProblemText>
