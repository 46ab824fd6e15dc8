import type { ProblemText } from './problem-text.ts'

/** The sealed connection to a domain controller on its plain port. */
export const sealingProblems = {
  'sealing-unavailable': {
    message: 'There is no way to speak with {host} unread on port {port}. {reasons}',
    hint: 'Choose LDAPS. Nothing was sent in clear text.',
  },
  'sealing-not-negotiated': {
    message:
      '{host} accepted the log-on of {name} ({mechanism}), but not the protection of what follows: {missing} is missing.',
    hint: 'The connection was closed. Choose LDAPS, and find out what stands between this machine and the controller.',
  },
  'sealing-refused': {
    message: '{host} does not accept a sealed log-on by {mechanism}: {result}.',
    hint: 'Choose LDAPS, or permit the mechanism on the controller.',
  },
  'sealed-data-damaged': {
    message: 'What {host} sent does not bear a valid seal.',
    hint: 'Something changed or repeated data on its way. The connection was closed, and nothing was changed.',
  },
  'kerberos-library-missing': {
    message: 'This machine has no Kerberos library.',
    hint: 'Install it (Debian, Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), or choose LDAPS.',
  },
  'kerberos-no-ticket': {
    message: 'The account that runs this program has no Kerberos ticket.',
    hint: 'Run it as an account that is logged on to the domain, get a ticket with kinit, or choose “Standard Authentication”.',
  },
  'kerberos-ticket-expired': {
    message: 'The Kerberos ticket of the account that runs this program has expired.',
    hint: 'Get a new one with kinit or by logging on again, or choose “Standard Authentication”.',
  },
  'kerberos-clock-skew': {
    message: 'The clocks of this machine and of the domain controller {host} differ too much for Kerberos.',
    hint: 'Let both get their time from the same source. Five minutes are permitted.',
  },
  'kerberos-kdc-unreachable': {
    message: 'No domain controller of {realm} answers on the Kerberos port.',
    hint: 'Check that this machine uses the DNS server of the domain, and that port 88 is open to the domain controllers.',
  },
  'kerberos-timed-out': {
    message: 'Kerberos did not answer within {seconds} s for {name}.',
    hint: 'Check the DNS server of this machine and the domain controllers. Nothing else was tried, so that the account is not locked.',
  },
  'kerberos-realm-unknown': {
    message: 'The Kerberos realm of {name} is not known.',
    hint: 'Enter the user name as a UPN, for example ada@example.com, and let this machine use the DNS server of the domain.',
  },
  'kerberos-service-unknown': {
    message: 'Kerberos does not know {host} as a directory server ({service}).',
    hint: 'Enter the server by its full DNS name, and check with setspn that the controller has this service name.',
  },
  'kerberos-unavailable': {
    message: 'Kerberos cannot be used for {name} ({reason}).',
    hint: 'Check krb5.conf on this machine and the encryption types of the account, or choose LDAPS.',
  },
  'ntlm-unavailable': {
    message: 'NTLM cannot be used on this machine: its security policy (FIPS) forbids MD5.',
    hint: 'Let the machine use Kerberos, or choose LDAPS.',
  },
  'kerberos-failed': {
    message: 'The Kerberos log-on of {name} failed ({reason}).',
    hint: 'Nothing else was tried, so that the account is not locked. Check the account, or choose LDAPS.',
  },
} as const satisfies Record<string, ProblemText>
