/** The sections of IceWarp Server. */
export const icewarp = {
  icewarp: {
    connectionTitle: 'Connection to the IceWarp server',
    trustedNetwork:
      'The server itself checks the passwords of users. For that it must permit log-ons from the address of this machine.',
    serverNameHelp:
      'Name or address. It is looked for at ports 443 and 32001; another port follows a colon, such as mail.example.com:8443.',
    acceptOnlyEncrypted: 'Only where the connection is encrypted, which http:// asks it not to be.',
    userName: 'User name',
    userNameHelp: 'An administrator of the server, by address or name as its login policy asks.',
    timeout: 'Timeout',
    timeoutHelp: 'Seconds for one request. Raise it for large servers. A log-on may always take 90 seconds.',
    interface: 'Interface',
    showInterface: 'Show',
    foundByItself: 'Found by itself: XML commands, or else XML-RPC.',
    asking: 'Asking the server…',
    interfaces: {
      command: (url: string) => `XML commands: ${url}`,
      object: (url: string) => `XML-RPC, the older interface: ${url}`,
    },
  },
}
