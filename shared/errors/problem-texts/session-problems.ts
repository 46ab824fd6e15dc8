import type { ProblemText } from './problem-text.ts'

/** Logging on to the console itself, and what a session may do. */
export const sessionProblems = {
  'log-on-required': {
    message: 'Nobody is logged on here.',
    hint: 'Log on, then try again. Nothing was changed.',
  },
  'privilege-missing': {
    message: 'The user {userName} may not do this: it takes an administrator.',
    hint: 'Log on as an administrator. Nothing was changed.',
  },
  'log-on-refused': {
    message: 'The user name or the password is wrong, or this user may not log on here.',
    hint: 'Check both. An administrator finds the reason in the audit log; on this machine, dsconsole passwd sets a new password.',
  },
  'log-on-slowed': {
    message: 'There were several wrong log-ons in a row.',
    hint: 'Wait {seconds} seconds, then try again.',
  },
  'own-password-wrong': {
    message: 'The password of {userName} is wrong.',
    hint: 'Check the keyboard and Caps Lock. An administrator can set a new one.',
  },
  'login-way-not-permitted': {
    message: 'The user {userName} may not log on here: the login privilege {way} is missing.',
    hint: 'An administrator gives it in the properties of the user, under Privileges.',
  },
  'administrator-exists': {
    message: 'This program has an administrator already.',
    hint: 'Log on. Who has forgotten the password sets a new one with dsconsole passwd on this machine.',
  },
  'password-change-not-permitted': {
    message: 'The user {userName} may not change the password here.',
    hint: 'Passwords of directory users are changed in the directory. Others need the privilege to change their password.',
  },
  'password-too-short': {
    message: 'The password is too short.',
    hint: 'Choose at least {fewest} characters; several words in a row are good.',
  },
  'password-too-few-characters': {
    message: 'The password repeats a few characters.',
    hint: 'Choose one with at least five different characters.',
  },
  'password-holds-the-name': {
    message: 'The user name, or a part of it, stands in the password.',
    hint: 'Choose one that has nothing to do with the name.',
  },
  'password-well-known': {
    message: 'The password is among those that everybody tries first.',
    hint: 'Choose another one; several words in a row are good.',
  },
  'ticket-not-usable': {
    message: 'This account cannot log on with its ticket: {reason}',
    hint: 'Log on with user name and password.',
  },
} as const satisfies Record<string, ProblemText>
