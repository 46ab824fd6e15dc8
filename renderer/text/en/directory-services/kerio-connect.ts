/** The sections of Kerio Connect. */
export const kerioConnect = {
  kerioConnect: {
    connectionTitle: 'Connection to Kerio Connect',
    serverNameHelp: 'Name of the server. A port other than 4040 follows a colon, such as mail.example.com:4041.',
    userName: 'User name',
    userNameHelp:
      'An administrator of the whole server, such as Admin. Accounts outside the primary domain are written with theirs, such as admin@branch.example.',
  },
}
