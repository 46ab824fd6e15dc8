import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface EndedDemo {
  readonly data: string
  readonly output: string
  /** From a heading to the next. */
  partAfter(heading: string): string
  close(): void
}

async function runDemo(data: string, ...args: readonly string[]): Promise<EndedDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'dsconsole-demo-'))
  const options = { cwd: folder }
  const { stdout } = await promisify(execFile)(process.execPath, [resolve('scripts/demo.ts'), ...args], options)
  return {
    data: join(folder, '.dsconsole', data),
    output: stdout,
    partAfter: (heading) => stdout.split(heading)[1]?.split(/^\d\. /mu)[0] ?? '',
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

describe('npm run demo', () => {
  let demo: EndedDemo
  beforeAll(async () => {
    demo = await runDemo('demo')
  })
  afterAll(() => demo.close())

  it.each([
    ['1. Test Settings', '60 new, 0 changed, 0 renamed, 0 deleted, 0 skipped; 0 unchanged (60 read).'],
    ['2. Synchronize now', '60 new, 0 changed'],
    ['3. Synchronize again', 'Nothing to do'],
    ['4. Some weeks later', '2 new, 2 changed, 1 renamed, 1 deleted, 0 skipped; 56 unchanged (61 read).'],
    ['4. Some weeks later', 'hanna.vogel → hanna.hoffmann'],
    ['5. Synchronize now', '2 new, 2 changed, 1 renamed, 1 deleted'],
    ['6. Users log on', 'hanna.hoffmann with the right password: accepted'],
    ['6. Users log on', 'hanna.hoffmann with the wrong password: refused'],
  ])('%s: %s', (heading, expected) => {
    expect(demo.partAfter(heading)).toContain(expected)
  })

  it('says where the database is', () => {
    expect(demo.output).toContain(`The database: ${join(demo.data, 'users.db')}`)
    expect(demo.output).toContain('npm start -- --data .dsconsole/demo\n')
    expect(existsSync(join(demo.data, 'users.db'))).toBe(true)
  })

  it('keeps mail of those who are renamed and of those who leave', () => {
    const mail = (userName: string) => readFileSync(join(demo.data, 'archives', userName, 'Inbox', '1.eml'), 'utf8')
    expect(mail('hanna.hoffmann')).toContain('To: hanna.vogel@')
    expect(mail('florian.becker')).toContain('To: florian.becker@')
  })
})

describe('npm run demo -- --type mdaemon', () => {
  let demo: EndedDemo
  beforeAll(async () => {
    demo = await runDemo('demo-mdaemon', '--type', 'mdaemon')
  })
  afterAll(() => demo.close())

  it.each([
    ['1. Test Settings', '18 new, 0 changed, 0 renamed, 0 deleted, 0 skipped; 0 unchanged (18 read).'],
    ['1. Test Settings', '王小明, wang.xiaoming@seidenweg.example'],
    ['1. Test Settings', 'たなか さくら, '],
    ['1. Test Settings', 'Пётр Иванов, '],
    ['1. Test Settings', 'ΝΙΚΟΣ ΠΑΠΠΑΣ, '],
    ['1. Test Settings', 'Jürgen Kühn, '],
    ['1. Test Settings', 'bestellung@laden.example, bestellung@shop.example'],
    ['2. Synchronize now', '18 new, 0 changed'],
    ['3. Synchronize again', 'Nothing to do'],
    ['4. Some weeks later', '2 new, 2 changed, 0 renamed, 3 deleted, 0 skipped; 13 unchanged (17 read).'],
    ['5. Synchronize now', '2 new, 2 changed, 0 renamed, 3 deleted'],
    ['6. Test Settings with one group', 'Members found: Einkauf 采购 4.'],
    ['6. Test Settings with one group', 'Held: 13 of 17 users would be deleted'],
    ['7. Test Settings with a Userlist.dat that was cut off', 'Line 18 of Userlist.dat ends before its record does'],
    ['7. Test Settings with a Userlist.dat that was cut off', 'Held: 1 records have no identifier'],
    ['8. Users log on', 'anna.smirnova@seidenweg.example with the right password: accepted'],
    ['8. Users log on', 'anna.smirnova@seidenweg.example with the wrong password: refused'],
  ])('%s: %s', (heading, expected) => {
    expect(demo.partAfter(heading)).toContain(expected)
  })

  it('shows no password column, on screen or in what it stores', () => {
    const records = readFileSync('scripts/sample-mdaemon/App/Userlist.dat', 'latin1').trim().split('\r\n')
    const passwords = records.map((record) => record.slice(195, 215))
    const stored = readFileSync(join(demo.data, 'users.db'), 'latin1')
    expect(passwords).toHaveLength(20)
    for (const password of passwords) {
      expect(password).toMatch(/^\S{20}$/u)
      expect(demo.output + stored).not.toContain(password)
    }
  })
})

it('a demo that does not exist is named, with those that do', async () => {
  await expect(runDemo('', '--type', 'none')).rejects.toMatchObject({
    code: 2,
    stderr: 'There is no demo of the type none. Choose: sample, mdaemon.\n',
  })
})
