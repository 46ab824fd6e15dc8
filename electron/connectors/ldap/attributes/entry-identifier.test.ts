import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LdapValue } from '../session/ldap-entry.ts'
import { formatObjectGuid, identifierOf } from './entry-identifier.ts'

const identifier = (attributes: Record<string, LdapValue[]>) =>
  identifierOf({ distinguishedName: 'cn=x', attributes: new Map(Object.entries(attributes)) })

const guid = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
const uuid = '597ae2f6-16a6-1027-98f4-d28b5365dc14'

describe('identifierOf', () => {
  it.each<[attributes: Record<string, LdapValue[]>, externalId: string]>([
    [{ entryuuid: [uuid] }, `entryUUID:${uuid}`],
    [{ entryuuid: [uuid.toUpperCase()] }, `entryUUID:${uuid}`],
    [{ objectguid: [guid], entryuuid: [uuid] }, `entryUUID:${uuid}`],
    [{ nsuniqueid: ['66446001-1dd211b2-66225011-2ee211db'] }, 'nsUniqueId:66446001-1dd211b2-66225011-2ee211db'],
    [{ guid: [guid] }, 'GUID:33221100554477668899aabbccddeeff'],
    [{ objectguid: [guid] }, 'objectGUID:00112233-4455-6677-8899-aabbccddeeff'],
    [{ 'objectguid;binary': [guid] }, 'objectGUID:00112233-4455-6677-8899-aabbccddeeff'],
    [{ ipauniqueid: [uuid] }, `ipaUniqueID:${uuid}`],
  ])('finds in %j %s', (attributes, externalId) => {
    expect(identifier(attributes)).toEqual({ kind: 'found', externalId })
  })

  it.each<[attributes: Record<string, LdapValue[]>, attribute: string]>([
    [{ entryuuid: [''] }, 'entryUUID'],
    [{ entryuuid: ['   '], objectguid: [guid] }, 'entryUUID'],
    [{ objectguid: [Buffer.alloc(0)] }, 'objectGUID'],
    [{ objectguid: [Buffer.alloc(16)] }, 'objectGUID'],
    [{ entryuuid: ['00000000-0000-0000-0000-000000000000'] }, 'entryUUID'],
  ])('calls %j blank', (attributes, attribute) => {
    expect(identifier(attributes)).toEqual({ kind: 'blank', attribute })
  })

  it('says when there is none', () => {
    expect(identifier({ uid: ['a'], entryuuid: [] })).toEqual({ kind: 'absent' })
  })
})

describe('formatObjectGuid', () => {
  const back = (text: string): Buffer => {
    const [a = '', b = '', c = '', d = '', e = ''] = text.split('-')
    const swapped = [a, b, c].map((field) => Buffer.from(field, 'hex').reverse())
    return Buffer.concat([...swapped, Buffer.from(d + e, 'hex')])
  }
  const asciiOnly = Array.from({ length: 256 }, (_, index) => Buffer.alloc(16, 0x20 + (index % 0x5f)))

  it('keeps every byte in its place, of random and of ASCII-only values', () => {
    for (const bytes of [...Array.from({ length: 10_000 }, () => randomBytes(16)), ...asciiOnly]) {
      const text = formatObjectGuid(bytes)
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text) || !back(text).equals(bytes)) {
        expect.fail(`${bytes.toString('hex')} became ${text}`)
      }
    }
  })
})
