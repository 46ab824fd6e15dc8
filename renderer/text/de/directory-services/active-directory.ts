import type { activeDirectory as english } from '../../en/directory-services/active-directory.ts'

export const activeDirectory: typeof english = {
  activeDirectory: {
    title: 'Verbindung zum Active Directory',
    server: 'Server (optional)',
    serverHelp: 'Ein Domänencontroller oder der DNS-Name der Domäne, zum Beispiel firma.local.',
    serverEmpty:
      'Leer: Jeder Lauf findet die Domäne dieses Rechners und ihre Controller. Oder geben Sie einen Controller oder eine Domäne ein.',
    protocol: 'Protokoll',
    protocols: { ldap: 'LDAP (389, versiegelt)', ldaps: 'LDAPS (636)' },
    protocolHelp: {
      ldap: 'Von der Anmeldung an ist alles versiegelt oder läuft über StartTLS. Im Klartext wird nie etwas gesendet.',
      ldaps:
        'Innerhalb von TLS. Dieser Rechner muss dem Zertifikat des Controllers vertrauen, oder der Zertifizierungsstelle unten.',
    },
    baseDn: 'Basis-DN (optional)',
    baseDnEmpty: 'Leer: die ganze Domäne.',
    authentication: 'Authentifizierung',
    authentications: { standard: 'Standard-Authentifizierung', windows: 'Windows-Authentifizierung' },
    authenticationHelp: {
      standard: 'Mit einem Benutzernamen und einem Passwort, die hier gespeichert werden.',
      windows:
        'Als das Konto, unter dem dieses Programm läuft: hier Ihr eigenes, in der Aufgabenplanung das der Aufgabe. Sieht dieses Konto andere Benutzer, zeigt das der Plan, bevor etwas geändert wird.',
    },
    windowsNeedsLdap:
      'Windows-Authentifizierung geht nur mit LDAP. Wählen Sie oben LDAP, oder Standard-Authentifizierung.',
    passwordGoes: 'Mit dem Speichern werden der gespeicherte Benutzername und das Passwort entfernt.',
    userName: 'Benutzername',
    userNameHelp: 'Als name@firma.local oder FIRMA\\name. Ein Name allein wird um die Domäne ergänzt.',
    certificates: 'CA-Zertifikate (optional)',
    certificatesHelp:
      'Für LDAPS und StartTLS: Zertifizierungsstellen, denen dieser Rechner nicht von selbst vertraut, als Text, der mit -----BEGIN CERTIFICATE----- beginnt.',
    loadCertificates: 'Datei laden…',
    fileUnreadable: (name) => `${name} enthält kein Zertifikat.`,
    certificatesFound: 'Zertifikate im Text',
    certificate: {
      unreadable: 'Dieser Teil ist kein lesbares Zertifikat.',
      validUntil: (date) => `gültig bis ${date}`,
      expired: (date) => `abgelaufen am ${date}`,
      notYetValid: (date) => `erst gültig ab ${date}`,
      noAuthority: 'keine Zertifizierungsstelle: hilft nur, wenn der Controller genau dieses vorzeigt',
    },

    synchronization: 'Synchronisierung der Benutzerdatenbank',
    exchangeUsersOnly: 'Nur Microsoft-Exchange-Benutzer synchronisieren',
    exchangeUsersOnlyHelp: 'Konten mit einer E-Mail-Adresse. Sonst wird jedes Konto zum Benutzer.',
    enabledUsersOnly: 'Nur aktivierte Benutzer synchronisieren',
    enabledUsersOnlyHelp: 'Freigegebene Postfächer, Raum- und Gerätepostfächer gehören zu deaktivierten Konten.',
    visibleUsersOnly: 'Nur in Adresslisten sichtbare Benutzer synchronisieren',
    visibleUsersOnlyHelp: 'Lässt Postfächer aus, die in den Adresslisten von Exchange ausgeblendet sind.',
    groups: 'Nur diese Gruppen synchronisieren',
    userNameFormat: 'Format des Benutzernamens',
    userNameFormats: {
      sAMAccountName: 'Anmeldename: anna (sAMAccountName)',
      userPrincipalName: 'Benutzerprinzipalname: anna@firma.local (userPrincipalName)',
      mail: 'E-Mail-Adresse: anna@example.com (mail)',
    },
    userNameFormatHelp: 'Wie Benutzer hier heißen, und womit sie sich anmelden.',
    userNameFormatChanged: 'Bereits synchronisierte Benutzer werden umbenannt',
    userNameFormatChangedHelp:
      'Jeder Benutzer bekommt den neuen Namen, samt Archiv. „Einstellungen testen“ zeigt jede Umbenennung, bevor etwas geändert wird.',

    captions: { server: 'Server', baseDn: 'Basis-DN', certificates: 'CA-Zertifikate' },
    invalidCertificates: 'Geben Sie Zertifikate in PEM-Form ein: Text, der mit -----BEGIN CERTIFICATE----- beginnt.',

    detection: {
      open: 'Automatisch erkennen…',
      title: 'Automatisch erkennen',
      ofThisMachine: 'Sucht die Domäne dieses Rechners und ihre Controller. Eine Anmeldung ist dazu nicht nötig.',
      ofServer: (server) =>
        `Sucht die Controller von ${server}, wie es im Feld steht. Eine Anmeldung ist dazu nicht nötig.`,
      looking: 'Domänencontroller werden gesucht…',
      found: (domain, controller) => `${controller}, ein Domänencontroller von ${domain}, antwortet.`,
      use: 'Diese Werte verwenden',
      used: 'Server und Basis-DN sind ausgefüllt.',
      mayStayEmpty: 'Die Felder dürfen auch leer bleiben: Dann sucht jeder Lauf neu.',
      unavailable: 'Diese Integration kann nicht automatisch erkannt werden.',
      domain: 'Domäne',
      server: 'Feld Server',
      baseDn: 'Feld Basis-DN',
      controllers: 'Controller, der Reihe nach',
      mechanisms: 'Anmeldeverfahren',
      unknown: 'nicht gefunden',
      sources: { typed: 'wie eingegeben', srv: 'aus DNS', 'krb5-kdc': 'aus krb5.conf' },
      trail: 'Wie es gefunden wurde',
      places: {
        'server-setting': 'Feld Server',
        'windows-domain': 'Domäne, der Windows beigetreten ist',
        'windows-environment': 'Domäne in der Umgebung',
        'kerberos-realm': 'Standardbereich von Kerberos',
        'search-domain': 'Suchdomänen dieses Rechners',
        'dns-services': 'Controller in DNS',
        'kerberos-controllers': 'Rechner des Bereichs in Kerberos',
      },
      attempt: 'Gefragter Controller',
      outcomes: { found: 'Gefunden', nothing: 'Nichts', failed: 'Keine Antwort' },
      answered: 'Antwortet',
    },
  },
}
