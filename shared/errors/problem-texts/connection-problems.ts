import type { ProblemText } from './problem-text.ts'

/** Between this machine and a server: name, TCP, TLS. */
export const connectionProblems = {
  'host-not-found': {
    message: 'The name {host} is not known to the name server.',
    hint: 'Check the spelling of the server name, and that this machine uses the right DNS server.',
  },
  'connection-refused': {
    message: '{host} refuses connections on port {port}.',
    hint: 'Check the port and the protocol, that the directory service runs, and the firewall.',
  },
  'connection-timed-out': {
    message: '{host} did not answer on port {port} within {seconds} s.',
    hint: 'A firewall may drop the connection, or the host is down. Check the address and the port.',
  },
  'connection-unreachable': {
    message: 'There is no route to {host}, port {port}.',
    hint: 'Check the network of this machine and the address of the server.',
  },
  'connection-lost': {
    message: '{host} closed the connection.',
    hint: 'The server stopped or restarted, or something between drops connections. Nothing was changed; try again.',
  },
  'connection-failed': {
    message: 'The connection to {host}, port {port}, failed ({reason}).',
    hint: 'Check the address, the port and the network.',
  },
  'tls-timed-out': {
    message: '{host} did not complete the TLS handshake on port {port} within {seconds} s.',
    hint: 'Check that the port speaks the chosen protocol. Usual with TLS from the start: LDAP 636, IMAP 993, HTTPS 443.',
  },
  'tls-not-offered': {
    message: '{host} does not offer TLS on port {port}: {reason}',
    hint: 'Use LDAP-SSL, or enable StartTLS on the server.',
  },
  'tls-wrong-port': {
    message: 'What answers on {host}, port {port}, does not speak TLS.',
    hint: 'Check the port. Usual with TLS from the start: LDAP 636, IMAP 993, HTTPS 443. Ports that begin unencrypted (389, 143) need StartTLS.',
  },
  'tls-failed': {
    message: 'The TLS handshake with {host}, port {port}, failed ({reason}).',
    hint: 'The server may offer only protocol versions or ciphers that this program refuses.',
  },
  'certificate-self-signed': {
    message: 'The certificate of {host} is self-signed: {subject}.',
    hint: 'Install a certificate from an authority that this machine trusts. Turn on “Accept all certificates” only while you test.',
    hintFor: {
      'active-directory':
        'Install a certificate from an authority that this machine trusts, or add this one under “CA certificates”.',
    },
  },
  'certificate-untrusted': {
    message: 'The certificate of {host} was issued by {issuer}, which this machine does not trust.',
    hint: 'Add the certificate of that authority to the trusted ones of this machine.',
    hintFor: {
      'active-directory':
        'Add the certificate of that authority under “CA certificates”, or to the trusted ones of this machine.',
    },
  },
  'certificate-expired': {
    message: 'The certificate of {host} expired on {validTo}.',
    hint: 'Renew the certificate on the server. If it is valid there, check the clock of this machine.',
  },
  'certificate-not-yet-valid': {
    message: 'The certificate of {host} is valid only from {validFrom}.',
    hint: 'Check the clocks of the server and of this machine.',
  },
  'certificate-name-mismatch': {
    message: 'The certificate of {host} is made out to {names}, not to {host}.',
    hint: 'Enter the server name exactly as the certificate has it: {names}.',
    hintFor: {
      'active-directory': 'Enter one of these names under “Server”: {names}.',
    },
  },
  'certificate-rejected': {
    message: 'The certificate of {host} was not accepted ({reason}).',
    hint: 'Check the certificate on the server: {subject}, issued by {issuer}.',
  },
} as const satisfies Record<string, ProblemText>
