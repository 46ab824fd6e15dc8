import { describe, expect, it } from 'vitest'
import { parseServerSetting } from './parse-server-setting.ts'

const host = (name: string, port: number | null = null) => ({ kind: 'host', host: name, port })
const name = (text: string) => ({ kind: 'name', name: text })

describe('parseServerSetting', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['ad.example.com', name('ad.example.com')],
    [' ad.example.com. ', name('ad.example.com')],
    ['EXAMPLE', name('EXAMPLE')],
    ['dc1.ad.example.com:389', host('dc1.ad.example.com', 389)],
    ['dc1:65535', host('dc1', 65_535)],
    ['192.0.2.7', host('192.0.2.7')],
    ['192.0.2.7:3389', host('192.0.2.7', 3389)],
    ['2001:db8::7', host('2001:db8::7')],
    ['[2001:db8::7]', host('2001:db8::7')],
    ['[2001:db8::7]:636', host('2001:db8::7', 636)],
    ['localhost', host('localhost')],
    ['DC.LOCALHOST', host('DC.LOCALHOST')],
  ])('reads %j', (text, setting) => {
    expect(parseServerSetting(text)).toEqual(setting)
  })

  it.each(['host:0', 'host:65536', 'host:', 'host:ldap', '[::1', '[host]', 'ldap://host', 'two names', 'a@b', '.'])(
    'refuses %j and names the field',
    (text) => {
      expect(() => parseServerSetting(text)).toThrow('connection.server')
    },
  )
})
