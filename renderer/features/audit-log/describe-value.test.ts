import { expect, test } from 'vitest'
import { texts } from '../../text/texts.ts'
import { describeValue } from './describe-value.ts'

test.each([
  ['authentication', 'directory-services', 'Verzeichnisdienste'],
  ['privileges', 'login, archive', 'Anmelden, E-Mails archivieren'],
  ['outcome', 'held', 'Angehalten'],
  ['privileges', 'of-next-year', 'of-next-year'],
  ['fullName', 'login', 'login'],
  ['constructor', 'login', 'login'],
  ['privileges', 'constructor', 'constructor'],
  ['fullName', null, ''],
])('in %s, %j reads %j', (field, value, expected) => {
  expect(describeValue(field, value, texts.de)).toBe(expected)
})
