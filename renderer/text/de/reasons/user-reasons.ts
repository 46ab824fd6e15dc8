import type { userReasons as english } from '../../../../shared/text/reason-texts/user-reasons.ts'

export const userReasons: Readonly<Record<keyof typeof english, string>> = {
  'value-empty': 'Der Wert ist leer.',
  'value-relative-path': 'Der Wert ist ein relativer Pfad.',
  'value-too-long': 'Der Wert hat mehr als {most} Zeichen.',
  'value-slash': 'Der Wert enthält einen Schrägstrich.',
  'value-control-character': 'Der Wert enthält ein Steuerzeichen.',
  'value-half-character': 'Der Wert enthält ein halbes Zeichen.',
  'value-no-address': '{value} ist keine E-Mail-Adresse.',
  'value-separator': '{value} enthält ein Leerzeichen, ein Komma oder ein Semikolon.',
  'value-twice': '{value} steht zweimal da.',
  'value-admin-alone': 'admin schließt alle anderen Privilegien ein und muss allein stehen.',
  'value-of-folder': '{folder}: {reason}',
  'no-tickets-here': 'Kein Verzeichnis nimmt hier Tickets an.',
  'no-active-directory': 'es ist kein Active Directory eingerichtet.',
  'ticket-account-unknown': 'das Verzeichnis kennt es nicht, oder es liegt außerhalb der Filter.',
  'no-user-of-directory': '{userName} ist hier kein Benutzer dieses Verzeichnisses. Synchronisieren Sie zuerst.',
}
