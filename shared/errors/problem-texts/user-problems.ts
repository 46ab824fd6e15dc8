import type { ProblemText } from './problem-text.ts'

/** Editing users and archives by hand. */
export const userProblems = {
  'user-value-invalid': {
    message: 'The user {userName} cannot be stored so. {field}: {reason}',
    hint: 'Correct the value and try again. Nothing was changed.',
  },
  'user-gone': {
    message: 'The user is no longer in the user database.',
    hint: 'Somebody has deleted the user meanwhile. The list is read anew; the audit log says who did it.',
  },
  'user-exists': {
    message: 'There is a user {userName} already.',
    hint: 'Choose another name. Names are the same whatever their case.',
  },
  'field-owned-by-directory': {
    message: '{field} of {userName} comes from the directory {directory}.',
    hint: 'Change it in the directory and synchronize. Or set Authentication to Integrated first: from then on no run changes this user.',
  },
  'last-administrator': {
    message: 'Nobody would be left who may administer this program and whose password it checks itself.',
    hint: 'Make another user with integrated authentication and a password an administrator first. Nothing was changed.',
  },
  'password-of-directory': {
    message: 'The password of {userName} is kept in the directory, not here.',
    hint: 'Change it in the directory, or set Authentication to Integrated first.',
  },
  'archive-unknown': {
    message: 'There is no archive {folder}.',
    hint: 'It may have been removed or renamed. List the archives anew.',
  },
  'archive-in-the-way': {
    message: 'There is an archive {folder} already.',
    hint: 'Choose another name, or give that archive to somebody first. Mail of two people is never put together.',
  },
  'archive-of-user': {
    message: 'The archive {folder} is where mail of the user {userName} goes.',
    hint: 'Only an archive whose user is gone can be given away. To let somebody else read it, give folder access.',
  },
  'archive-holds-mail': {
    message: 'The archive {folder} holds mail, or cannot be read. It was not removed.',
    hint: 'Only empty archives can be removed.',
  },
  'archive-waiting': {
    message: 'The archive {folder} is still to be renamed after an earlier change.',
    hint: 'Close whatever has files of it open, then try again.',
  },
  'list-file-unreadable': {
    message: 'The file {file} could not be read: {reason}',
    hint: 'Check the path, and that the file is CSV in UTF-8. Nothing was changed.',
  },
  'file-unwritable': {
    message: 'The file {file} could not be written: {reason}',
    hint: 'Check the path, and that this account may write there.',
  },
} as const satisfies Record<string, ProblemText>
