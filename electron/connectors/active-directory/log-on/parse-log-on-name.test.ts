import { describe, expect, it } from 'vitest'
import { parseLogOnName } from './parse-log-on-name.ts'

describe('a name at a log-on', () => {
  it.each([
    { typed: 'anna', name: { kind: 'bare', name: 'anna' } },
    { typed: ' anna\t', name: { kind: 'bare', name: 'anna' } },
    { typed: '', name: { kind: 'bare', name: '' } },
    { typed: 'CORP\\anna', name: { kind: 'down-level', domain: 'CORP', name: 'anna' } },
    { typed: 'corp.example\\anna', name: { kind: 'down-level', domain: 'corp.example', name: 'anna' } },
    { typed: 'CORP\\anna@home', name: { kind: 'down-level', domain: 'CORP', name: 'anna@home' } },
    { typed: 'CORP\\', name: { kind: 'down-level', domain: 'CORP', name: '' } },
    { typed: 'CORP\\a\\b', name: { kind: 'down-level', domain: 'CORP', name: 'a\\b' } },
    { typed: '\\anna', name: { kind: 'bare', name: '\\anna' } },
    {
      typed: 'anna@corp.example',
      name: { kind: 'principal', principal: 'anna@corp.example', name: 'anna', suffix: 'corp.example' },
    },
    {
      typed: 'anna@home@corp.example',
      name: { kind: 'principal', principal: 'anna@home@corp.example', name: 'anna@home', suffix: 'corp.example' },
    },
    { typed: 'anna@', name: { kind: 'principal', principal: 'anna@', name: 'anna', suffix: '' } },
    { typed: '@corp.example', name: { kind: 'bare', name: '@corp.example' } },
    { typed: '*)(cn=*', name: { kind: 'bare', name: '*)(cn=*' } },
  ])('$typed', ({ typed, name }) => {
    expect(parseLogOnName(typed)).toEqual(name)
  })
})
