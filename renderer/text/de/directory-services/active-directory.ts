import type { activeDirectory as english } from '../../en/directory-services/active-directory.ts'

export const activeDirectory: typeof english = {
  activeDirectory: {
    server: 'Server (optional)',
    baseDn: 'Basis-DN (optional)',
    authentication: 'Authentifizierung',
    userName: 'Benutzername',
    caCertificates: 'Weitere Zertifizierungsstellen',
    synchronization: 'Benutzerdatenbank synchronisieren',
    exchangeUsersOnly: 'Nur Microsoft-Exchange-Benutzer synchronisieren',
    enabledUsersOnly: 'Nur aktivierte Benutzer synchronisieren',
    visibleUsersOnly: 'Nur in Adresslisten sichtbare Benutzer synchronisieren',
    groups: 'Nur diese Gruppen synchronisieren',
    userNameFormat: 'Format des Benutzernamens',
  },
}
