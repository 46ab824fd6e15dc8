import type { accountReasons as english } from '../../../../shared/text/reason-texts/account-reasons.ts'

export const accountReasons: Readonly<Record<keyof typeof english, string>> = {
  'account-wrong-time': 'es darf sich zu dieser Zeit nicht anmelden',
  'account-wrong-machine': 'es darf sich von diesem Rechner aus nicht anmelden',
  'account-password-expired': 'sein Passwort ist abgelaufen',
  'account-disabled': 'es ist deaktiviert',
  'account-expired': 'es ist abgelaufen',
  'account-password-to-change': 'sein Passwort muss zuerst geändert werden',
  'account-locked': 'es ist gesperrt',
  'account-revoked': 'es ist deaktiviert, gesperrt oder abgelaufen, oder darf sich zu dieser Zeit nicht anmelden',
  'account-key-expired': 'sein Passwort ist abgelaufen oder muss zuerst geändert werden',
  'account-second-factor': 'es verlangt einen zweiten Faktor, der hier nicht angegeben werden kann',
  'account-unusable': 'das Konto darf nicht verwendet werden',
  'account-without-imap': 'IMAP ist für das Konto in MDaemon ausgeschaltet (Zugriff {access})',
  'account-of-other-domain': '{email} wurde für {domain} aufgeführt',
  'name-nothing-before-at': 'vor dem @ steht nichts',
  'name-not-text': 'der Wert von {attribute} ist kein Text',
}
