/** Rows of a connection, as several integrations have them. */
export const connection = {
  connection: {
    title: 'Connection',
    presets: 'Fill in for…',
    serverName: 'Server name',
    serverNameHelp: 'Name or address. Another port follows a colon, such as directory.example.com:3389.',
    protocol: 'Protocol',
    protocols: {
      ldap: 'LDAP (389)',
      'ldap-tls': 'LDAP-TLS (StartTLS, 389)',
      'ldap-ssl': 'LDAP-SSL (636)',
    },
    notEncrypted: 'Not encrypted: the password and the data can be read on the network.',
    acceptAllCertificates: 'Accept all certificates',
    acceptOnlyEncrypted: 'Only with LDAP-TLS or LDAP-SSL.',
    acceptWarningTitle: 'Any certificate is accepted',
    acceptWarning:
      'Anyone between this machine and the server can read the password and the data. Use it only while you test.',
    administrativeDn: 'Administrative DN',
    administrativeDnHelp:
      'An account that may read the directory, such as cn=reader,dc=example,dc=com. Empty: anonymous.',
    password: 'Password',
    passwordForNewServer: 'The stored password will be sent to the new server.',
    baseDn: 'Base DN',
    baseDnEmpty: 'Empty: found by itself.',
    baseDnHelp: 'Everything below this entry is read.',
    detect: 'Show what is found',
    detecting: 'Asking the server…',
    detected: (baseDn: string) => `Found by itself: ${baseDn}`,
    notDetected: 'The server does not say which base DN it serves.',
    browse: 'Browse…',
  },
}
