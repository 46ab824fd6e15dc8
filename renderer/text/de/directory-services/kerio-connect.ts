import type { kerioConnect as english } from '../../en/directory-services/kerio-connect.ts'

export const kerioConnect: typeof english = {
  kerioConnect: {
    connectionTitle: 'Verbindung zu Kerio Connect',
    serverNameHelp:
      'Name des Servers. Ein anderer Port als 4040 folgt nach einem Doppelpunkt, zum Beispiel mail.example.com:4041.',
    userName: 'Benutzername',
    userNameHelp:
      'Ein Administrator des ganzen Servers, zum Beispiel Admin. Konten außerhalb der primären Domäne werden mit ihrer Domäne geschrieben, zum Beispiel admin@branch.example.',
  },
}
