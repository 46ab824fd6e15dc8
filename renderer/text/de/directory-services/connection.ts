import type { connection as english } from '../../en/directory-services/connection.ts'

export const connection: typeof english = {
  connection: {
    title: 'Verbindung',
    presets: 'Ausfüllen für…',
    serverName: 'Servername',
    serverNameHelp: 'Name oder Adresse. Ein anderer Port folgt nach einem Doppelpunkt: directory.example.com:3389.',
    protocol: 'Protokoll',
    protocols: {
      ldap: 'LDAP (389)',
      'ldap-tls': 'LDAP-TLS (StartTLS, 389)',
      'ldap-ssl': 'LDAP-SSL (636)',
    },
    notEncrypted: 'Unverschlüsselt: Passwort und Daten können im Netzwerk mitgelesen werden.',
    acceptAllCertificates: 'Alle Zertifikate akzeptieren',
    acceptOnlyEncrypted: 'Nur mit LDAP-TLS oder LDAP-SSL.',
    acceptWarningTitle: 'Jedes Zertifikat wird akzeptiert',
    acceptWarning:
      'Jeder zwischen diesem Rechner und dem Server kann Passwort und Daten mitlesen. Verwenden Sie dies nur zum Testen.',
    administrativeDn: 'Administrativer DN',
    administrativeDnHelp:
      'Ein Konto, das das Verzeichnis lesen darf, zum Beispiel cn=reader,dc=example,dc=com. Leer: anonym.',
    password: 'Passwort',
    passwordForNewServer: 'Das gespeicherte Passwort wird an den neuen Server gesendet.',
    baseDn: 'Basis-DN',
    baseDnEmpty: 'Leer: wird selbst gefunden.',
    baseDnHelp: 'Gelesen wird alles unterhalb dieses Eintrags.',
    detect: 'Gefundenen anzeigen',
    detecting: 'Der Server wird gefragt…',
    detected: (baseDn) => `Selbst gefunden: ${baseDn}`,
    notDetected: 'Der Server nennt keinen Basis-DN.',
    browse: 'Durchsuchen…',
  },
}
