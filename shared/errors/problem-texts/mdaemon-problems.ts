import type { ProblemText } from './problem-text.ts'

const untouched = 'Nothing was changed.'

/** What can be wrong with the files of an MDaemon App directory. */
export const mdaemonProblems = {
  'app-directory-missing': {
    message: 'The App directory {folder} does not exist, or this account cannot see it.',
    hint: 'Check the path. For a share, check that the account under which this program runs may read it.',
  },
  'app-directory-unreadable': {
    message: 'The App directory {folder} cannot be read ({reason}).',
    hint: 'Give the account under which this program runs the right to read it.',
  },
  'app-directory-wrong': {
    message: 'There is no {file} in {folder}.',
    hint: 'Enter the folder that holds Userlist.dat, usually MDaemon\\App.',
  },
  'file-unreadable': {
    message: '{file} cannot be read ({reason}).',
    hint: `Check that the account under which this program runs may read the file. ${untouched}`,
  },
  'file-unsteady': {
    message: '{file} was empty or was being written each of the {attempts} times that it was read.',
    hint: `Try again in a moment. If it happens again, look at the file on the mail server. ${untouched}`,
  },
  'file-too-large': {
    message: '{file} is larger than {megabytes} MiB, which no account list is.',
    hint: `Check that the App directory is the right one. ${untouched}`,
  },
  'file-timed-out': {
    message: '{file} could not be read within {seconds} s.',
    hint: 'The share, or the machine behind it, does not answer. Check the network, then try again.',
  },
  'userlist-empty': {
    message: '{file} holds no account.',
    hint: `Check the file on the mail server, and that MDaemon keeps its accounts in it and not in a database. ${untouched}`,
  },
  'userlist-layout-unknown': {
    message: '{file} is not laid out like an account list: {plausible} of {lines} lines can be read.',
    hint: `Check the App directory and the code page. The file may be damaged, or of a version that this program does not know. ${untouched}`,
  },
  'groups-file-missing': {
    message: 'There is no {file} in the App directory, so members of groups cannot be found.',
    hint: `Choose no groups, or make groups in MDaemon first. ${untouched}`,
  },
  'groups-file-unrecognised': {
    message: 'It is not clear how {file} is to be read.',
    hint: `Choose no groups until this is solved. ${untouched} The shape of the file, with every letter and digit replaced: {shape}`,
  },
  'group-unclear': {
    message:
      'Entries of the group {group} in {file} name a mailbox without its domain: {count}. It is not clear whether they are members.',
    hint: `Choose no groups until this is solved. ${untouched}`,
  },
  'group-without-members': {
    message: 'The chosen group {group} has no member that is an account.',
    hint: `Check the group in MDaemon. Members that come from Active Directory may not stand in the file. ${untouched}`,
  },
} as const satisfies Record<string, ProblemText>
