import type { imap as english } from '../../en/directory-services/imap.ts'

export const imap: typeof english = {
  imap: {
    title: 'Authentifizierung',
    serverHelp: 'Name oder Adresse. Ein anderer Port folgt nach einem Doppelpunkt. Leer: Niemand kann sich anmelden.',
    access: 'Zugriff auf den IMAP-Server',
    accesses: {
      plain: 'Unverschlüsselt (143)',
      tls: 'IMAP-TLS (STARTTLS, 143)',
      ssl: 'IMAP-SSL (993)',
    },
    notEncrypted: 'Nicht verschlüsselt: Passwörter können im Netzwerk mitgelesen werden.',
    acceptOnlyEncrypted: 'Nur mit IMAP-TLS oder IMAP-SSL.',
  },
}
