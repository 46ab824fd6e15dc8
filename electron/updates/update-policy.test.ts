import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policyFileOf, readPolicyFile } from './read-policy.ts'
import { parsePolicyFile, parseRegistryPolicy, type UpdatePolicy } from './update-policy.ts'

const off: UpdatePolicy = { kind: 'off', reason: 'policy' }
const unreadable: UpdatePolicy = { kind: 'off', reason: 'policy-unreadable' }
const ask: UpdatePolicy = { kind: 'ask', feed: null }
const ownFeed: UpdatePolicy = { kind: 'ask', feed: 'https://updates.example/console' }

test.each<[string, UpdatePolicy]>([
  ['{}', ask],
  ['{"updates":"ask"}', ask],
  ['{"updates":"off"}', off],
  ['{"updates":"off","updateFeed":"https://updates.example/console"}', off],
  ['{"updateFeed":"https://updates.example/console"}', ownFeed],
  ['{"updateFeed":"http://updates.example/console"}', unreadable],
  ['{"updateFeed":"file:///tmp"}', unreadable],
  ['{"updates":"Off"}', unreadable],
  ['{"updates":false}', unreadable],
  ['{"update":"off"}', unreadable],
  ['{"updates":"off"', unreadable],
  ['', unreadable],
  ['[]', unreadable],
  ['null', unreadable],
])('a policy file with %s', (text, policy) => {
  expect(parsePolicyFile(text)).toEqual(policy)
})

const key = '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Directory Services Console\r\n'
test.each<[string, string, UpdatePolicy]>([
  ['an empty key', key, ask],
  ['Off', `${key}    Updates    REG_SZ    off\r\n\r\n`, off],
  ['Off in capitals', `${key}    UPDATES    REG_SZ    OFF\r\n`, off],
  ['a feed', `${key}    UpdateFeed    REG_SZ    https://updates.example/console\r\n`, ownFeed],
  [
    'both',
    `${key}    UpdateFeed    REG_SZ    https://updates.example/console\r\n    Updates    REG_SZ    off\r\n`,
    off,
  ],
  ['a value of others', `${key}    (Default)    REG_SZ    off\r\n    Other    REG_DWORD    0x0\r\n`, ask],
  ['a number', `${key}    Updates    REG_DWORD    0x0\r\n`, unreadable],
  ['no value', `${key}    Updates    REG_SZ    \r\n`, unreadable],
  ['a word that is none', `${key}    Updates    REG_SZ    never\r\n`, unreadable],
  ['a feed in clear', `${key}    UpdateFeed    REG_SZ    http://updates.example\r\n`, unreadable],
])('the policy key of Windows with %s', (_, output, policy) => {
  expect(parseRegistryPolicy(output)).toEqual(policy)
})

describe('the policy file of a machine', () => {
  test('no file is no policy; one that cannot be read turns updates off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dsconsole-policy-'))
    try {
      const file = join(folder, 'policy.json')
      expect(await readPolicyFile(file)).toEqual(ask)
      await writeFile(file, '{"updates":"off"}')
      expect(await readPolicyFile(file)).toEqual(off)
      expect(await readPolicyFile(folder)).toEqual(unreadable)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('lies where only administrators write', () => {
    expect(policyFileOf('linux')).toBe('/etc/directory-services-console/policy.json')
    expect(policyFileOf('darwin')).toBe('/Library/Application Support/Directory Services Console/policy.json')
  })
})
