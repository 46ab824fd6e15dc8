/** By the English sentence, in which `{name}` stands for what differs from case to case. */
export const userDefects: Readonly<Record<string, string>> = {
  'It is empty.': 'Der Wert ist leer.',
  'It is not valid.': 'Der Wert ist ungültig.',
  'It is a relative path.': 'Der Wert ist ein relativer Pfad.',
  'It is longer than {most} characters.': 'Der Wert hat mehr als {most} Zeichen.',
  'It contains a slash.': 'Der Wert enthält einen Schrägstrich.',
  'It contains a control character.': 'Der Wert enthält ein Steuerzeichen.',
  'It contains half a character.': 'Der Wert enthält ein halbes Zeichen.',
  'must be one of {words}.': 'Erlaubt ist eines von {words}.',
  'must be none, or some of {words}.': 'Erlaubt sind none oder einige von {words}.',
  'The user stands in line {line} with other values.': 'Der Benutzer steht in Zeile {line} mit anderen Werten.',
  'There are {found} fields instead of {expected}.': 'Es sind {found} Felder statt {expected}.',
  'There is a quote within a field that does not begin with one.':
    'In einem Feld, das nicht mit einem Anführungszeichen beginnt, steht eines.',
  'A quote that begins here is never closed.': 'Ein Anführungszeichen, das hier beginnt, wird nie geschlossen.',
  'There is text after a closing quote.': 'Nach einem schließenden Anführungszeichen steht Text.',
  'The first line must name the columns: IMAP user name, IMAP password (not read), e-mail address, user name; or those of an exported file.':
    'Die erste Zeile muss die Spalten nennen: IMAP-Benutzername, IMAP-Passwort (wird nicht gelesen), E-Mail-Adresse, Benutzername; oder die einer exportierten Datei.',
}
