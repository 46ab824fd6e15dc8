import { describe, expect, test } from 'vitest'
import { parseFilter } from '../../electron/connectors/ldap/filter/parse-filter.ts'
import { parametersSchema } from '../../electron/database/stored-json.ts'
import { validateConfigurationFile } from '../../electron/settings/validate-configuration.ts'
import { describeProblem } from '../../shared/errors/problem.ts'
import { because, said, told } from '../../shared/text/reason.ts'
import { describeProblemText } from './describe.ts'
import { texts } from './texts.ts'

const bothOf = (problem: Parameters<typeof describeProblemText>[1]) => [
  describeProblemText(texts.en, problem).message,
  describeProblemText(texts.de, problem).message,
]

describe('why something was refused is told in the language of the screen', () => {
  test('of a filter, with the place', () => {
    const parsed = parseFilter('(cn=\\z)')
    const reason = parsed.ok ? said('taken') : parsed.error.reason
    const problem = describeProblem('filter-invalid', 'settings', { field: 'f', reason, position: 5, excerpt: '\\z' })
    expect(problem.message).toContain('\\ must be followed by two hexadecimal digits')
    expect(bothOf(problem)).toEqual([problem.message, expect.stringContaining('müssen zwei hexadezimale Ziffern')])
  })

  test.each([
    ['{', 'Zeile 1, Spalte 2: ist kein gültiges JSON: ein Name in doppelten Anführungszeichen wird erwartet'],
    ['[]', 'die Datei: muss ein Objekt sein'],
    ['{"version":1}', 'directories: fehlt'],
    ['{"version":1,"directories":[],"x":0}', 'x: ist kein bekanntes Feld'],
    ['{"version":2,"directories":[]}', 'version: muss 1 sein'],
  ])('of the configuration %s', (text, german) => {
    const checked = validateConfigurationFile(text)
    if (checked.ok) throw new Error('taken')
    expect(bothOf(checked.error)).toEqual([checked.error.message, expect.stringContaining(german)])
  })

  test.each([
    ['within another', because('not-secret', { known: because('no-secrets') }), ['it has none', 'es hat keine']],
    ['a sentence of a server, in quotation marks', said('Access denied.'), ['“Access denied.”', '„Access denied.“']],
    [
      'what another problem says of itself',
      told(describeProblem('host-not-found', 'name', { host: 'dc1' })),
      ['The name dc1 is not known', 'kennt den Namen dc1 nicht'],
    ],
    [
      'what a problem of a later version says of itself, in English',
      { problem: 'of-next-year', values: {}, message: 'It was late.' },
      ['It was late.', 'It was late.'],
    ],
    ['a code, as it is', said('ECONNRESET'), ['ECONNRESET', 'ECONNRESET']],
    ['plain words of an older version, as they are', 'is not valid', ['is not valid', 'is not valid']],
  ])('%s', (_case, reason, [english = '', german = '']) => {
    const parameters = parametersSchema.parse({ field: 'f', reason })
    const problem = { ...describeProblem('setting-invalid', 'settings'), parameters }
    expect(bothOf(problem)).toEqual([expect.stringContaining(english), expect.stringContaining(german)])
  })

  test('a code of a later version is shown itself, rather than nothing', () => {
    const stored = { field: 'f', reason: { reason: 'of-next-year', values: {} } }
    const problem = { ...describeProblem('setting-invalid', 'settings'), parameters: parametersSchema.parse(stored) }
    expect(bothOf(problem)).toEqual(['f: of-next-year', 'f: of-next-year'])
  })
})
