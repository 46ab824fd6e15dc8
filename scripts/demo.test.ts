import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

describe('npm run demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsconsole-demo-'))
  const data = join(folder, '.dsconsole', 'demo')
  let output = ''
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [resolve('scripts/demo.ts')], { cwd: folder })
    output = stdout
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const partAfter = (heading: string): string => output.split(heading)[1]?.split(/^\d\. /mu)[0] ?? ''

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
    expect(partAfter(heading)).toContain(expected)
  })

  it('says where the database is', () => {
    expect(output).toContain(`The database: ${join(data, 'users.db')}`)
    expect(existsSync(join(data, 'users.db'))).toBe(true)
  })

  it('keeps mail of those who are renamed and of those who leave', () => {
    const mail = (userName: string) => readFileSync(join(data, 'archives', userName, 'Inbox', '1.eml'), 'utf8')
    expect(mail('hanna.hoffmann')).toContain('To: hanna.vogel@')
    expect(mail('florian.becker')).toContain('To: florian.becker@')
  })
})
