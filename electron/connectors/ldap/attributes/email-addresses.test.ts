import { describe, expect, it } from 'vitest'
import { readEmailAddresses } from './email-addresses.ts'

describe('readEmailAddresses', () => {
  it.each<[values: string[], addresses: string[], invalid?: string[]]>([
    [[], []],
    [['a@x.com'], ['a@x.com']],
    [
      ['one@x.com, two@x.com', 'THREE@x.com'],
      ['one@x.com', 'two@x.com', 'THREE@x.com'],
    ],
    [['a@x;b@x  c@x,,d@x'], ['a@x', 'b@x', 'c@x', 'd@x']],
    [
      ['smtp:old@x.com', 'SMTP:new@x.com', 'smtp:older@x.com'],
      ['new@x.com', 'old@x.com', 'older@x.com'],
    ],
    [
      ['Smtp:a@x', 'smtp:b@x'],
      ['a@x', 'b@x'],
    ],
    [['X400:C=US;A= ;P=Org;O=a@b;S=Meier;', 'X500:/o=Org/cn=a@b, c@d', 'SIP:a@x', 'EUM:1;phone-context=a@x'], []],
    [['smtp:a@x, sip:b@x'], ['a@x']],
    [
      ['mailto:a@x', 'MAILTO:b@x'],
      ['a@x', 'b@x'],
    ],
    [
      ['Anna@X.com', 'anna@x.COM', 'b@x'],
      ['Anna@X.com', 'b@x'],
    ],
    [['j\u00fcrgen@x', 'ju\u0308rgen@x'], ['j\u00fcrgen@x']],
    [['a@x', 'SMTP:a@x'], ['a@x']],
    [['anna', '@x', 'a@', 'a@b@c', 'ok@x'], ['ok@x'], ['anna', '@x', 'a@', 'a@b@c']],
    [['smtp:', ''], []],
    [
      ["o'neill+tag@x.example", 'a/b=c@x'],
      ["o'neill+tag@x.example", 'a/b=c@x'],
    ],
    [['佐藤@例え.jp'], ['佐藤@例え.jp']],
  ])('reads %j as %j', (values, addresses, invalid = []) => {
    expect(readEmailAddresses(values)).toEqual({ addresses, invalid })
  })
})
