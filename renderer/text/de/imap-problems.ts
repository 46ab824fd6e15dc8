import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

/** What can go wrong while a password is checked over IMAP. */
export const imapProblems = {
  'not-an-imap-server': {
    message: 'Was auf {host}, Port {port}, antwortet, spricht kein IMAP.',
    hint: 'Prüfen Sie Port und Zugriff: unverschlüsselt und IMAP-TLS meist 143, IMAP-SSL meist 993.',
  },
  'imap-tls-not-offered': {
    message: '{host} bietet auf Port {port} kein STARTTLS an ({reason}).',
    hint: 'Wählen Sie IMAP-SSL, oder schalten Sie STARTTLS auf dem Mailserver ein.',
  },
  'imap-login-disabled': {
    message: '{host} nimmt auf dieser Verbindung kein Passwort an (LOGINDISABLED).',
    hint: 'Wählen Sie IMAP-TLS oder IMAP-SSL. Ist eines davon schon gewählt, erlauben Sie auf dem Mailserver die Anmeldung mit Passwort.',
  },
  'imap-no-mechanism': {
    message: '{host} bietet keinen Weg zur Anmeldung an, den dieses Programm benutzt: {offered}.',
    hint: 'Erlauben Sie auf dem Mailserver PLAIN oder LOGIN.',
  },
  'imap-timed-out': {
    message: '{host}, Port {port}, hat die Anmeldung nicht innerhalb von {seconds} s beendet.',
    hint: 'Das Passwort wurde weder angenommen noch abgelehnt. Prüfen Sie, ob der Port den gewählten Zugriff spricht, und versuchen Sie es erneut.',
  },
  'imap-unexpected': {
    message: '{host} hat das Passwort weder angenommen noch abgelehnt: {reason}.',
    hint: 'Versuchen Sie es später erneut. Geschieht es wieder, sehen Sie im Protokoll des Mailservers nach.',
  },
  'password-refused-unencrypted': {
    message: 'Der Mailserver hat das Passwort von {userName} abgelehnt.',
    hint: 'Prüfen Sie das Passwort. Viele Mailserver lehnen auf einer unverschlüsselten Verbindung jedes Passwort ab: Wählen Sie dann IMAP-TLS oder IMAP-SSL.',
  },
  'password-refused-cram-md5': {
    message: 'Der Mailserver hat das Passwort von {userName} abgelehnt. Er bietet nur CRAM-MD5 an.',
    hint: 'Prüfen Sie das Passwort. CRAM-MD5 lehnt auch richtige ab, wenn sie als Hash oder in Active Directory liegen: Erlauben Sie dann auf dem Mailserver PLAIN oder LOGIN.',
  },
} as const satisfies Record<string, ProblemText>
