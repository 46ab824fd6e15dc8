import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../../../shared/domain/user-import.ts'
import {
  author,
  createWorkplace,
  entriesOf,
  everybody,
  newUser,
  userNamed,
  type Workplace,
} from '../editing-fixtures.ts'
import { importUsers } from './import-users.ts'
import { parseUsers } from './parse-users.ts'

const canary = 'c4nary-Pa55'
let workplace: Workplace
beforeEach(async () => {
  workplace = await createWorkplace()
})
afterEach(() => workplace.remove())

const run = (mode: 'preview' | 'apply', ...lines: readonly string[]): Promise<ImportReport> => {
  const { database, editing } = workplace
  const request = { text: lines.join('\r\n'), mode, authentication: 'integrated' } as const
  return importUsers({ users: database.users, editing }, request, author)
}
const parse = (...lines: readonly string[]) => parseUsers(lines.join('\n'), 'integrated')
const namesIn = (...lines: readonly string[]) =>
  parse(...lines).users.map(({ user }) => [user.userName, ...user.emailAddresses])

describe('the file of the manual’s page', () => {
  const four = 'IMAP user name;IMAP password;E-mail address;MailStore user name'
  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['with the password', [four, `imap1;${canary};a@example.com;anna`], [['anna', 'a@example.com']]],
    ['without it', ['IMAP user name,Address,User name', 'imap1,a@example.com,anna'], [['anna', 'a@example.com']]],
    [
      'in German',
      ['IMAP-Benutzername;IMAP-Passwort;E-Mail-Adresse;Benutzername', 'i;p;a@b.de;anna'],
      [['anna', 'a@b.de']],
    ],
    ['with headings of one’s own', ['Konto;Kennwort;Mail;Wer', 'i;p;a@b.de;anna'], [['anna', 'a@b.de']]],
    ['with one name for both', ['Username;Password;E-mail;Username', 'i;p;a@b.de;anna'], [['anna', 'a@b.de']]],
    ['without a user name: the IMAP name is it', [four, 'imap1;p;;'], [['imap1']]],
    [
      'with several mailboxes of one user',
      [four, '1;p;a@b.de;anna', '2;p;A@B.DE;Anna', '3;p;c@b.de;ANNA'],
      [['anna', 'a@b.de', 'c@b.de']],
    ],
    ['with columns in another order', ['User name;Address;IMAP user name', 'anna;a@b.de;imap1'], [['anna', 'a@b.de']]],
  ])('%s', (_case, lines, expected) => {
    expect(parse(...lines).defects).toEqual([])
    expect(namesIn(...lines)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['there is none', []],
    ['it is a user’s', ['anna;a@example.com;anna', 'berta;b@example.com;berta']],
    ['a known heading stands elsewhere', ['User name;E-mail;Telephone', 'anna;a@example.com;0815']],
    ['two columns are the same', ['User name;User name', 'anna;anna']],
    ['no column is a name', ['E-mail;Full name', 'a@example.com;Anna']],
    ['it could be anything', ['a;b', '1;2']],
    ['it is a word of the language', ['constructor;toString', '1;2']],
  ])('is refused where the first line is not one of headings: %s', (_case, lines) => {
    expect(parse(...lines)).toEqual({ users: [], defects: [{ line: 1, reason: expect.any(String) as unknown }] })
  })
})

describe('a line', () => {
  const columns = 'userName;fullName;authentication;emailAddresses;privileges'
  test.each<[string, string, RegExp]>([
    ['too short', 'anna', /1 fields instead of 5/u],
    ['too long', 'anna;;;;;', /6 fields instead of 5/u],
    ['without a name', ';Anna;;;', /userName: It is empty/u],
    ['with a path for a name', '../anna;;;;', /slash/u],
    ['with a control character in the name', 'an\u0007na;;;;', /control character/u],
    ['with a zero byte in the name', 'an\u0000na;;;;', /control character/u],
    ['with a control character in the address', `anna;;;a\u0000b@example.com;`, /emailAddresses: It is not valid/u],
    ['with a wrong address', `anna;;;${canary};`, /emailAddresses: It is not valid/u],
    [
      'with an unknown authentication',
      'anna;;ldap;;',
      /authentication: must be one of integrated, directory-services/u,
    ],
    ['with an unknown privilege', 'anna;;;;root', /privileges: must be none, or some of/u],
    ['with admin beside others', 'anna;;;;admin login', /privileges/u],
    ['with other values for a user of before', 'first;Other name;;;', /stands in line 2 with other values/u],
    ['with an open quote', 'anna;"Anna;;;', /never closed/u],
  ])('%s is told with its number, and nobody is created', async (_case, line, reason) => {
    const report = await run('apply', columns, 'first;First;;;', line)
    expect(report.outcome).toBe('refused')
    expect(report.errors[0]).toEqual({ line: 3, reason: expect.stringMatching(reason) as unknown })
    expect(report.counts.wrong).toBe(report.errors.length)
    expect(JSON.stringify(report)).not.toContain(canary)
    expect(await everybody(workplace)).toEqual([])
  })
})

describe('importing', () => {
  const lines = [
    'userName;fullName;authentication;emailAddresses',
    'anna;Anna;;a@b.de z@b.de',
    'Root;;;',
    'berta;;directory-services;',
  ]
  test('shows first what it would do, and does nothing', async () => {
    await workplace.editing.create(newUser('root', { privileges: ['admin'] }), canary, author)
    const before = await everybody(workplace)
    const report = await run('preview', ...lines)
    expect(report).toMatchObject({
      outcome: 'planned',
      counts: { read: 3, create: 2, exists: 1, wrong: 0 },
      errors: [],
    })
    expect(report.users.map(({ line, action, userName }) => [line, action, userName])).toEqual([
      [2, 'create', 'anna'],
      [3, 'exists', 'Root'],
      [4, 'create', 'berta'],
    ])
    expect(await everybody(workplace)).toEqual(before)
  })

  test('does what was shown, and leaves alone who is there', async () => {
    await workplace.editing.create(newUser('root', { privileges: ['admin'] }), canary, author)
    const root = await userNamed(workplace, 'root')
    const shown = await run('preview', ...lines)
    expect(await run('apply', ...lines)).toEqual({ ...shown, outcome: 'applied' })
    expect(await userNamed(workplace, 'root')).toEqual(root)
    const anna = {
      fullName: 'Anna',
      authentication: 'integrated',
      emailAddresses: ['a@b.de', 'z@b.de'],
      privileges: ['login'],
    }
    expect(await userNamed(workplace, 'anna')).toMatchObject(anna)
    expect(await userNamed(workplace, 'berta')).toMatchObject({ authentication: 'directory-services', directory: null })
    expect((await entriesOf(workplace)).map(({ subject }) => subject)).toEqual(['berta', 'anna', 'root'])
    expect(await run('apply', ...lines)).toMatchObject({ counts: { create: 0, exists: 3 } })
  })

  test('gives nobody the password of another server', async () => {
    await run('apply', 'IMAP user name;IMAP password;E-mail address;User name', `i;${canary};a@b.de;anna`)
    const { id } = await userNamed(workplace, 'anna')
    expect(await workplace.database.editor.findPasswordHash(id)).toBeNull()
  })
})
