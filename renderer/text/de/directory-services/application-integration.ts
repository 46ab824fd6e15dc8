import type { applicationIntegration as english } from '../../en/directory-services/application-integration.ts'

export const applicationIntegration: typeof english = {
  applicationIntegration: {
    title: 'Verbindung zum Application-Integration-Server',
    url: 'URL',
    urlHelp: 'Wo der Server antwortet, zum Beispiel https://mail.example.com/directory.',
    acceptOnlyEncrypted: 'Nur mit einer Adresse, die mit https:// beginnt.',
    requiresAuthentication: 'Server erfordert Authentifizierung',
    requiresAuthenticationHelp:
      'Ein Konto für dieses Programm (HTTP Basic). Benutzer melden sich mit ihrem eigenen Passwort an.',
    userName: 'Benutzername',
  },

  logOnRequest: {
    title: 'Anmeldeanfrage',
    description:
      'Wie der Server nach dem Passwort eines Benutzers gefragt wird: Die Namen sind unsere Annahme, da es keine öffentliche Beschreibung gibt, und müssen die sein, die Ihr Server erwartet.',
    show: 'Namen anzeigen',
    hide: 'Namen ausblenden',
    commandParameter: 'Parameter für den Befehl',
    commandParameterHelp: 'Die Felder des gesendeten Formulars: Befehl, Benutzername und Passwort.',
    commandValue: 'Befehl',
    userNameParameter: 'Parameter für den Benutzernamen',
    passwordParameter: 'Parameter für das Passwort',
    resultField: 'Feld der Antwort',
    resultFieldHelp: 'Im JSON-Objekt der Antwort: true nimmt an, false lehnt ab, alles andere entscheidet nichts.',
  },
}
