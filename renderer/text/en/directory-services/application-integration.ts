/** The sections of Application Integration. */
export const applicationIntegration = {
  applicationIntegration: {
    title: 'Connection to the Application Integration server',
    url: 'URL',
    urlHelp: 'Where the server answers, such as https://mail.example.com/directory.',
    acceptOnlyEncrypted: 'Only with an address that begins with https://.',
    requiresAuthentication: 'Server requires authentication',
    requiresAuthenticationHelp: 'An account for this program (HTTP Basic). Users log on with their own passwords.',
    userName: 'User name',
  },

  logOnRequest: {
    title: 'Log-on request',
    description:
      'How the server is asked about the password of a user: the names are our assumption, since no public description exists, and must be those that your server expects.',
    show: 'Show the names',
    hide: 'Hide the names',
    commandParameter: 'Command parameter',
    commandParameterHelp: 'The fields of the form that is posted: the command, the user name and the password.',
    commandValue: 'Command',
    userNameParameter: 'User name parameter',
    passwordParameter: 'Password parameter',
    resultField: 'Field of the answer',
    resultFieldHelp: 'In the JSON object of the answer: true accepts, false refuses, anything else decides nothing.',
  },
}
