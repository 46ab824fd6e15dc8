import { expect, test } from 'vitest'
import { texts } from '../../text/texts.ts'
import { describeValue } from './describe-value.ts'

test.each([
  ['authentication', 'directory-services', 'Verzeichnisdienste'],
  ['privileges', 'login, archive', 'Anmelden, E-Mails archivieren'],
  ['outcome', 'held', 'Angehalten'],
  ['privileges', 'of-next-year', 'of-next-year'],
  ['fullName', 'login', 'login'],
  ['password', 'none', 'Keines'],
  ['password', 'set', 'Gesetzt'],
  ['folderAccess', 'sales: read write', 'sales: Lesen + Schreiben'],
  ['folderAccess', 'a: delete, b: none', 'a: Löschen, b: Keine'],
  ['folderAccess', 'read, write: read', 'read, write: Lesen'],
  ['folderAccess', 'sales: of-next-year', 'sales: of-next-year'],
  ['folderAccess', null, ''],
  ['constructor', 'login', 'login'],
  ['privileges', 'constructor', 'constructor'],
  ['fullName', null, ''],
])('in %s, %j reads %j', (field, value, expected) => {
  expect(describeValue(field, value, texts.de)).toBe(expected)
})
