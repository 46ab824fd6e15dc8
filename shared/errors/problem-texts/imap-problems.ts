import type { ProblemText } from './problem-text.ts'

/** What an IMAP server answers while a password is checked. */
export const imapProblems = {
  'not-an-imap-server': {
    message: 'What answers on {host}, port {port}, does not speak IMAP.',
    hint: 'Check the port and the access: unencrypted and IMAP-TLS usually 143, IMAP-SSL usually 993.',
  },
  'imap-tls-not-offered': {
    message: '{host} does not offer STARTTLS on port {port} ({reason}).',
    hint: 'Choose IMAP-SSL, or enable STARTTLS on the mail server.',
  },
  'imap-login-disabled': {
    message: '{host} takes no password on this connection (LOGINDISABLED).',
    hint: 'Choose IMAP-TLS or IMAP-SSL. If one of them is chosen already, allow log-on with a password on the mail server.',
  },
  'imap-no-mechanism': {
    message: '{host} offers no way to log on that this program uses: {offered}.',
    hint: 'Allow PLAIN or LOGIN on the mail server.',
  },
  'imap-timed-out': {
    message: '{host}, port {port}, did not finish the log-on within {seconds} s.',
    hint: 'The password was neither accepted nor refused. Check that the port speaks the chosen access, then try again.',
  },
  'imap-unexpected': {
    message: '{host} neither accepted nor refused the password: {reason}.',
    hint: 'Try again later. If it happens again, look into the log of the mail server.',
  },
  'password-refused-unencrypted': {
    message: 'The mail server refused the password of {userName}.',
    hint: 'Check the password. Many mail servers refuse every password on an unencrypted connection: then choose IMAP-TLS or IMAP-SSL.',
  },
  'password-refused-cram-md5': {
    message: 'The mail server refused the password of {userName}. It offers CRAM-MD5 alone.',
    hint: 'Check the password. CRAM-MD5 refuses right ones too where they are kept as hashes or in Active Directory: then allow PLAIN or LOGIN on the mail server.',
  },
} as const satisfies Record<string, ProblemText>
