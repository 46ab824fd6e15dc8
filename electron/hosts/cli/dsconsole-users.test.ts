import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCommandLine } from './command-line-for-tests.ts'

let program: Awaited<ReturnType<typeof createCommandLine>>

beforeEach(async () => {
  program = await createCommandLine()
})

afterEach(() => program.remove())

const canary = 'c4nary-Pa55 wörd'

/** Runs each line, expects it to be done, and answers the document of the last one. */
async function done(...lines: readonly string[]): Promise<unknown> {
  let document: unknown = null
  for (const line of lines) {
    const ended = await program.run(`${line} --json`, { input: canary })
    expect(ended.exitCode, `${line}: ${ended.output} ${ended.errors}`).toBe(0)
    document = ended.json()
  }
  return document
}

async function refusal(line: string): Promise<unknown> {
  const ended = await program.run(`${line} --json`, { input: canary })
  expect(ended.exitCode, ended.errors).toBe(2)
  return ended.json()
}

const file = (name: string) => join(program.folder, name)
const error = (code: string) => ({ error: { code, message: expect.any(String) as unknown } })

describe('dsconsole users', () => {
  test('create, set, show and rename give the user as JSON', async () => {
    const words =
      '--full-name Anna --email a@example.com --email b@example.com --folder team=read --privileges export,login'
    const anna = {
      userName: 'anna',
      fullName: 'Anna',
      authentication: 'integrated',
      directory: null,
      emailAddresses: ['a@example.com', 'b@example.com'],
      privileges: ['export', 'login'],
      folderAccess: [
        { folder: 'anna', privileges: ['read', 'write'] },
        { folder: 'team', privileges: ['read'] },
      ],
    }
    expect(await done(`users create anna ${words}`)).toMatchObject(anna)
    const changes = '--full-name= --email b@example.com --folder team= --login-privileges web --privileges none'
    const changed = {
      ...anna,
      fullName: null,
      emailAddresses: ['b@example.com'],
      privileges: [],
      loginPrivileges: ['web'],
      folderAccess: [{ folder: 'anna', privileges: ['read', 'write'] }],
    }
    expect(await done(`users set ANNA ${changes}`)).toMatchObject(changed)
    expect(await done('users rename Anna Berta')).toEqual({ previousUserName: 'anna', userName: 'Berta' })
    expect(await done('users show berta')).toMatchObject({
      ...changed,
      userName: 'Berta',
      folderAccess: [{ folder: 'Berta', privileges: ['read', 'write'] }],
    })
  })

  test('delete tells what becomes of the archives, first and then', async () => {
    await done('users create anna', 'users create berta')
    await mkdir(join(program.dataFolder, 'archives', 'anna'), { recursive: true })
    await writeFile(join(program.dataFolder, 'archives', 'anna', 'mail'), 'Hello')
    const users = [
      { userName: 'anna', archive: 'kept', directory: null },
      { userName: 'berta', archive: 'none', directory: null },
    ]
    expect(await done('users delete anna berta --dry-run')).toEqual({ outcome: 'planned', users })
    expect(await done('users list')).toHaveLength(2)
    const text = await program.run('users delete anna berta')
    expect(text.output).toMatch(/^anna +holds mail, stays without owner$/mu)
    expect(text.output).toMatch(/^Done\.$/mu)
    expect(await done('users list')).toEqual([])
    expect(await done('archives list')).toMatchObject([{ folder: 'anna', owner: null, holdsMail: true }])
    expect(await refusal('archives remove anna')).toMatchObject(error('archive-holds-mail'))
    expect(await done('users create zoe', 'archives give anna zoe')).toEqual({ folder: 'anna', owner: 'zoe' })
  })

  test('keep the last administrator, and all of several who are to be deleted', async () => {
    await done('users create root --privileges admin', 'passwd root', 'users create anna')
    expect(await refusal('users set root --privileges login')).toMatchObject(error('last-administrator'))
    expect(await refusal('users delete anna root')).toMatchObject(error('last-administrator'))
    expect(await refusal('users delete anna nobody')).toMatchObject(error('user-unknown'))
    expect(await done('users list')).toHaveLength(2)
  })

  test.each([
    ['users create', 'usage-invalid'],
    ['users create ..', 'user-value-invalid'],
    ['users create a/b', 'user-value-invalid'],
    ['users create anna --email none', 'user-value-invalid'],
    ['users create anna --privileges root', 'usage-invalid'],
    ['users create anna --authentication ldap', 'usage-invalid'],
    ['users create anna --full-name A --full-name B', 'usage-invalid'],
    ['users create anna --password secret', 'usage-invalid'],
    ['users set nobody --full-name x', 'user-unknown'],
    ['users import nowhere.csv', 'list-file-unreadable'],
    ['users export', 'usage-invalid'],
    ['audit export', 'usage-invalid'],
    ['passwd', 'usage-invalid'],
    ['passwd anna secret', 'usage-invalid'],
    ['archives give none anna', 'user-unknown'],
  ])('%s is refused with %s', async (line, code) => {
    expect(await refusal(line)).toMatchObject(error(code))
  })
})

describe('dsconsole users import and export', () => {
  test('give back what was written, in another data folder', async () => {
    await done(
      'users create anna --full-name =1+1 --email a@example.com --email b@example.com --pop3-name p1 --pop3-name p2',
      'users create J\u00FCrgen --authentication directory-services --dn uid=j,dc=x --privileges none',
      'users create root --privileges admin',
    )
    const users = await done('users list')
    expect(await done(`users export ${file('users.csv')}`)).toEqual({ file: file('users.csv'), users: 3 })
    const exported = await readFile(file('users.csv'), 'utf8')
    expect(exported).toContain(`"'=1+1"`)
    const other = { environment: { DSCONSOLE_DATA: file('other') } }
    const imported = await program.run(`users import ${file('users.csv')} --json`, other)
    expect(imported.json()).toMatchObject({ outcome: 'applied', counts: { read: 3, create: 3, exists: 0, wrong: 0 } })
    expect((await program.run('users list --json', other)).json()).toEqual(users)
    await program.run(`users export ${file('again.csv')}`, other)
    expect(await readFile(file('again.csv'), 'utf8')).toBe(exported)
  })

  test('show first, name wrong lines, and then do all or nothing', async () => {
    await writeFile(
      file('good.csv'),
      `IMAP user name;IMAP password;Address;User name\r\ni1;${canary};a@example.com;anna\r\n`,
    )
    await writeFile(file('bad.csv'), 'IMAP user name;Address;User name\r\ni1;b@example.com;berta\r\ni2;none;carla\r\n')
    await writeFile(file('latin.csv'), Buffer.from('userName\r\nJ\xFCrgen\r\n', 'latin1'))
    expect(await done(`users import ${file('good.csv')} --dry-run`)).toMatchObject({
      outcome: 'planned',
      users: [{ line: 2, action: 'create', userName: 'anna', emailAddresses: ['a@example.com'] }],
    })
    expect(await refusal(`users import ${file('bad.csv')}`)).toMatchObject({
      outcome: 'refused',
      errors: [{ line: 3 }],
    })
    expect(await refusal(`users import ${file('latin.csv')}`)).toMatchObject(error('list-file-unreadable'))
    expect(await done('users list')).toEqual([])
    const text = await program.run(`users import ${file('bad.csv')}`)
    expect(text.output).toMatch(/wrong lines: 1\. Nothing was done/u)
    expect(text.errors).toMatch(/^Line 3: /mu)
    await done(`users import ${file('good.csv')} --authentication directory-services`)
    expect(await done('users list')).toMatchObject([{ userName: 'anna', authentication: 'directory-services' }])
    expect(program.printed()).not.toContain(canary)
  })
})

test('dsconsole audit lists and exports what was done and refused, without a password', async () => {
  await done('users create anna', 'passwd anna')
  await refusal('users create ANNA')
  const entry = { actor: null, origin: 'command line', subject: 'anna' }
  expect(await done('audit list')).toMatchObject([
    { ...entry, action: 'user-created', subject: 'ANNA', outcome: 'refused' },
    { ...entry, action: 'password-set', outcome: 'done' },
    { ...entry, action: 'user-created', outcome: 'done' },
  ])
  expect(await done('audit list nobody')).toEqual([])
  expect(await done(`audit export ${file('audit.csv')}`)).toEqual({ file: file('audit.csv'), entries: 3 })
  expect((await readFile(file('audit.csv'), 'utf8')).split('\r\n')).toHaveLength(5)
  expect(program.printed()).not.toContain(canary)
})
