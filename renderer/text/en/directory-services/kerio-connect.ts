/** The sections of Kerio Connect. */
export const kerioConnect = {
  kerioConnect: {
    connectionTitle: 'Connection to Kerio Connect',
    serverNameHelp: 'Name of the server. A port other than 4040 follows a colon, such as mail.example.com:4041.',
    userName: 'User name',
    userNameHelp:
      'An administrator of the whole server, such as Admin. Accounts outside the primary domain are written with theirs, such as admin@branch.example.',
    synchronizeDescription:
      'For a disabled account no user is created, and a user who exists stays; nobody can log on with one.',
    imapServer: 'Kerio IMAP Server',
    imapDescription: 'Passwords are checked by a log-on to Kerio Connect over IMAP, with the full address.',
    challengeNotice:
      'Passwords that are kept as SHA hashes or in Active Directory cannot be checked by CRAM-MD5 or DIGEST-MD5: leave PLAIN or LOGIN switched on in the Security Policy of Kerio Connect. Users with two-factor authentication need an application password.',
  },
}
