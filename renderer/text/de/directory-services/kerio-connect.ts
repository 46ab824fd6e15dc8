import type { kerioConnect as english } from '../../en/directory-services/kerio-connect.ts'

export const kerioConnect: typeof english = {
  kerioConnect: {
    connectionTitle: 'Verbindung zu Kerio Connect',
    serverNameHelp:
      'Name des Servers. Ein anderer Port als 4040 folgt nach einem Doppelpunkt, zum Beispiel mail.example.com:4041.',
    userName: 'Benutzername',
    userNameHelp:
      'Ein Administrator des ganzen Servers, zum Beispiel Admin. Konten außerhalb der primären Domäne werden mit ihrer Domäne geschrieben, zum Beispiel admin@branch.example.',
    synchronizeDescription:
      'Für ein deaktiviertes Konto wird kein Benutzer angelegt, und ein vorhandener bleibt; anmelden kann sich mit einem solchen Konto niemand.',
    imapServer: 'Kerio-IMAP-Server',
    imapDescription:
      'Passwörter werden durch eine Anmeldung an Kerio Connect über IMAP geprüft, mit der vollständigen Adresse.',
    challengeNotice:
      'Passwörter, die als SHA-Hash oder in Active Directory liegen, lassen sich mit CRAM-MD5 oder DIGEST-MD5 nicht prüfen: Lassen Sie in der Sicherheitsrichtlinie von Kerio Connect PLAIN oder LOGIN eingeschaltet. Benutzer mit Zwei-Faktor-Authentifizierung brauchen ein Anwendungspasswort.',
  },
}
