import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { userlistFile } from '../../../../e2e/lab/mdaemon/app-directory.ts'
import type { LabAccount } from '../../../../e2e/lab/mdaemon/userlist-record.ts'
import { read } from './userlist-for-tests.ts'

const anna: LabAccount = { domain: 'example.com', mailbox: 'anna.muster', fullName: 'Anna Muster' }
const otto: LabAccount = { domain: 'example.org', mailbox: 'otto', fullName: 'Otto Maier' }

describe('a code page', () => {
  const names: [codePage: string, name: string][] = [
    ['windows-1250', 'Łukasz Żółć Jiří'],
    ['windows-1251', 'Алексей Петров'],
    ['windows-1252', 'Jürgen Größe œuvre'],
    ['windows-1253', 'Αλέξανδρος'],
    ['windows-1254', 'Işıl Çağlar Ğ'],
    ['windows-1255', 'אברהם לוי'],
    ['windows-1256', 'محمد علي'],
    ['windows-1257', 'Žygimantė Šķēle'],
    ['windows-1258', 'Đăng Ơn'],
    ['windows-874', 'สมชาย'],
    ['shiftjis', '山田太郎 ソ表'],
    ['gbk', '王小明'],
    ['cp949', '김철수'],
    ['big5', '陳大文 功'],
    ['utf8', 'Ünïcödé 山田'],
    ['koi8-r', 'Алексей'],
    ['iso-8859-15', 'Œuvre €'],
  ]
  const foreign = (name: string): LabAccount => ({ ...anna, fullName: name })

  it.each(names)('%s reads %s', (codePage, name) => {
    const userlist = read(userlistFile([foreign(name), otto], { encoding: codePage }), codePage)
    expect(userlist.accounts).toMatchObject([{ fullName: name }, { fullName: 'Otto Maier' }])
    expect(userlist).toMatchObject({ layout: 'vendor', damagedLines: [] })
  })

  it.each(names)('%s loses half a character at the end of a name, never more', (codePage, name) => {
    const word = name.split(' ')[0] ?? name
    for (let blanks = 0; blanks < 4; blanks += 1) {
      const fullName = 'x'.repeat(blanks) + word.repeat(12)
      const [account] = read(userlistFile([foreign(fullName)], { encoding: codePage }), codePage).accounts
      expect(fullName.startsWith(account?.fullName ?? '?')).toBe(true)
      expect(iconv.encode(account?.fullName ?? '', codePage).length).toBeGreaterThanOrEqual(27)
    }
  })

  it('in which a character of an address does not exist makes nobody of it', () => {
    const content = userlistFile([foreign('Anna'), { ...foreign('Otto'), mailbox: 'jürgen' }], {
      encoding: 'windows-1252',
    })
    expect(read(content, 'utf8')).toMatchObject({ accounts: [{ fullName: 'Anna' }], damagedLines: [2] })
  })

  it('that is wrong shows wrong names, and nobody is lost', () => {
    const content = userlistFile([foreign('Алексей Петров'), otto], { encoding: 'windows-1251' })
    expect(read(content).accounts).toMatchObject([
      { address: 'anna.muster@example.com', fullName: 'Àëåêñåé Ïåòðîâ' },
      { address: 'otto@example.org' },
    ])
  })
})
