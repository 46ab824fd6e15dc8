import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, describe, it } from 'vitest'
import { containers, people } from './directory-data.ts'
import { ldifLine, writeLdif } from './ldif-writer.ts'

const encoded = (value: string | Buffer): string => `cn:: ${Buffer.from(value).toString('base64')}\n`

describe('LDIF', () => {
  it.each(['plain', 'a:b', 'a <b>', '*)(uid=*', 'x'])('writes %j as it is', (value) => {
    expect(ldifLine('cn', value)).toBe(`cn: ${value}\n`)
  })

  it.each([' leading', 'trailing ', ':colon', '<angle', 'Müller', 'two\nlines', 'nul\0', '', ' '])(
    'encodes %j',
    (value) => {
      expect(ldifLine('cn', value)).toBe(encoded(value))
    },
  )

  it('encodes bytes', () => {
    expect(ldifLine('cn', Buffer.from([0xff, 0x00]))).toBe(encoded(Buffer.from([0xff, 0x00])))
  })

  it('writes every entry of a long list, in order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dsconsole-ldif-'))
    const entries = [...containers(), ...people(5_000)]
    await writeLdif(join(folder, 'data.ldif'), entries)
    const records = readFileSync(join(folder, 'data.ldif'), 'utf8').trimEnd().split('\n\n')
    rmSync(folder, { recursive: true })
    expect(records.map((record) => record.split('\n')[0])).toEqual(
      entries.map((entry) => `dn: ${entry.distinguishedName}`),
    )
  })
})
