import { describe, expect, test } from 'vitest'
import { parseUsers } from '../../electron/services/users/import/parse-users.ts'
import { userDefect } from '../../shared/domain/user-defect.ts'
import type { NewUser } from '../../shared/domain/user-editing.ts'
import { describeDefect } from './describe-defect.ts'
import { texts } from './texts.ts'
import { wordReason } from '../../shared/text/fill-template.ts'
import { because } from '../../shared/text/reason.ts'

const head = 'userName;fullName;authentication;emailAddresses;privileges\n'

/** Of the first wrong line, as the main process says it. */
const reasonIn = (text: string): string => parseUsers(text, 'integrated').defects[0]?.reason ?? ''

describe('whatever the main process says of a line is German on a German screen', () => {
  test.each([
    ['no heading', 'a\n', /^Die erste Zeile muss/u],
    ['too few fields', `${head}a;b\n`, /^Es sind 2 Felder statt 5\.$/u],
    ['no name', `${head};;;;\n`, /^Benutzername: Der Wert ist leer\.$/u],
    ['a path', `${head}..;;;;\n`, /^Benutzername: .*relativer Pfad/u],
    ['a slash', `${head}a/b;;;;\n`, /^Benutzername: .*Schrägstrich/u],
    ['a long name', `${head}${'a'.repeat(300)};;;;\n`, /mehr als 255 Zeichen/u],
    ['a control character', `${head}a;b\u0007;;;\n`, /^Vollständiger Name: .*Steuerzeichen/u],
    ['no address', `${head}a;;;nobody;\n`, /^E-Mail-Adressen: Der Wert ist ungültig\.$/u],
    ['an unknown authentication', `${head}a;;other;;\n`, /^Authentifizierung: Erlaubt ist eines von integrated/u],
    ['an unknown privilege', `${head}a;;;;other\n`, /^Privilegien: Erlaubt sind none oder einige von admin/u],
    ['a user twice', `${head}a;b;;;\nA;c;;;\n`, /^Der Benutzer steht in Zeile 2 mit anderen Werten\.$/u],
    ['a quote within', `${head}a"b;;;;\n`, /^In einem Feld/u],
    ['an open quote', `${head}"a;;;;\n`, /^Ein Anführungszeichen, das hier beginnt/u],
    ['text behind a quote', `${head}"a"b;;;;\n`, /^Nach einem schließenden/u],
  ])('%s', (_case, text, expected) => {
    expect(describeDefect(texts.de, reasonIn(text))).toMatch(expected)
  })
})

test.each([
  [{ emailAddresses: ['nobody'] }, 'nobody ist keine E-Mail-Adresse.'],
  [{ pop3UserNames: ['a', 'A'] }, 'A steht zweimal da.'],
  [{ privileges: ['admin', 'login'] }, 'admin schließt alle anderen Privilegien ein und muss allein stehen.'],
  [{ fullName: '\uD800' }, 'Der Wert enthält ein halbes Zeichen.'],
] as const)('of a user with %j it says: %s', (edit, expected) => {
  const user: NewUser = {
    userName: 'ada',
    fullName: null,
    authentication: 'integrated',
    distinguishedName: null,
    emailAddresses: [],
    pop3UserNames: [],
    privileges: [],
    loginPrivileges: [],
    folderAccess: null,
    ...edit,
  }
  expect(wordReason(userDefect(user)?.reason ?? because('invalid'), texts.de.wording)).toBe(expected)
})

test('in English only the field gets its name, and an unknown sentence stays', () => {
  expect(describeDefect(texts.en, 'emailAddresses: It is not valid.')).toBe('E-mail addresses: It is not valid.')
  expect(describeDefect(texts.de, 'Of next year.')).toBe('Of next year.')
  expect(describeDefect(texts.de, 'The user stands in line 7 with other values.')).toMatch(/in Zeile 7 mit/u)
})
