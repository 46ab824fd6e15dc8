import type { icewarp as english } from '../../en/directory-services/icewarp.ts'

export const icewarp: typeof english = {
  icewarp: {
    connectionTitle: 'Verbindung zum IceWarp-Server',
    trustedNetwork:
      'Die Passwörter der Benutzer prüft der Server selbst. Dafür muss er Anmeldungen von der Adresse dieses Rechners aus zulassen.',
    serverNameHelp:
      'Name oder Adresse. Gesucht wird er auf den Ports 443 und 32001; ein anderer Port folgt nach einem Doppelpunkt, zum Beispiel mail.example.com:8443.',
    acceptOnlyEncrypted: 'Nur bei verschlüsselter Verbindung, und http:// verlangt eine unverschlüsselte.',
    userName: 'Benutzername',
    userNameHelp: 'Ein Administrator des Servers, als Adresse oder Name, je nach dessen Anmelderichtlinie.',
    timeout: 'Zeitlimit',
    timeoutHelp:
      'Sekunden für eine Anfrage. Erhöhen Sie es bei großen Servern. Eine Anmeldung darf stets 90 Sekunden dauern.',
    interface: 'Schnittstelle',
    showInterface: 'Anzeigen',
    foundByItself: 'Wird selbst gefunden: XML-Befehle, sonst XML-RPC.',
    asking: 'Der Server wird gefragt…',
    interfaces: {
      command: (url) => `XML-Befehle: ${url}`,
      object: (url) => `XML-RPC, die ältere Schnittstelle: ${url}`,
    },
  },
}
