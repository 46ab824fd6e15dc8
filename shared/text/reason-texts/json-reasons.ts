/** Where a text stops being a configuration file. */
export const jsonReasons = {
  'the-file': 'the file',
  'the-input': 'input',
  'line-and-column': 'line {line}, column {column}',
  'sealed-file': 'is sealed with passwords in it; the Settings screen takes it, under its passphrase',
  'not-json': 'is not valid JSON: {mistake}',
  'json-value': 'a value is expected',
  'json-comma': 'a comma or {close} is expected',
  'json-last-comma': 'there must be no comma before {close}',
  'json-name': 'a name in double quotes is expected',
  'json-colon': 'a colon is expected',
  'json-escape': 'the escape is not known',
  'json-open-text': 'the text in quotes does not end',
  'json-after-end': 'nothing more may follow',
  'json-too-deep': 'it is nested too deeply',
} as const
