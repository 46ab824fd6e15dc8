import type { jsonReasons as english } from '../../../../shared/text/reason-texts/json-reasons.ts'

export const jsonReasons: Readonly<Record<keyof typeof english, string>> = {
  'the-file': 'die Datei',
  'the-input': 'Eingabe',
  'line-and-column': 'Zeile {line}, Spalte {column}',
  'sealed-file': 'ist versiegelt und enthält Passwörter; die Seite Einstellungen nimmt sie mit ihrer Passphrase an',
  'not-json': 'ist kein gültiges JSON: {mistake}',
  'json-value': 'ein Wert wird erwartet',
  'json-comma': 'ein Komma oder {close} wird erwartet',
  'json-last-comma': 'vor {close} darf kein Komma stehen',
  'json-name': 'ein Name in doppelten Anführungszeichen wird erwartet',
  'json-colon': 'ein Doppelpunkt wird erwartet',
  'json-escape': 'das Zeichen nach \\ ist hier nicht erlaubt',
  'json-open-text': 'der Text in Anführungszeichen endet nicht',
  'json-after-end': 'danach darf nichts mehr folgen',
  'json-too-deep': 'zu tief verschachtelt',
}
