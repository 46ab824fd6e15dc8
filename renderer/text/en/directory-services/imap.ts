/** Where passwords are checked by a log-on over IMAP. */
export const imap = {
  imap: {
    title: 'Authentication',
    serverHelp: 'Name or address. Another port follows a colon. Empty: nobody can log on.',
    access: 'IMAP Server Access',
    accesses: {
      plain: 'Unencrypted (143)',
      tls: 'IMAP-TLS (STARTTLS, 143)',
      ssl: 'IMAP-SSL (993)',
    },
    notEncrypted: 'Not encrypted: passwords can be read on the network.',
    acceptOnlyEncrypted: 'Only with IMAP-TLS or IMAP-SSL.',
  },
}
