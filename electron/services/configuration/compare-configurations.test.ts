import { describe, expect, test } from 'vitest'
import { ldapConfiguration, sampleConfiguration } from '../service-fakes.ts'
import { compareConfigurations, fingerprintOf, type ComparedConfigurations } from './compare-configurations.ts'

const compare = (parts: Partial<Record<keyof ComparedConfigurations, unknown>>) =>
  compareConfigurations({
    present: [],
    next: [],
    stored: new Set(),
    brought: new Set(),
    ...parts,
  } as ComparedConfigurations)
const main = ldapConfiguration('main')
const moved = ldapConfiguration('main', { serverName: 'evil.example.com' })

describe('what an import changes', () => {
  test('is nothing where file and configuration are the same', () => {
    expect(compare({ present: [main], next: [main], stored: new Set(['main/password']) })).toEqual([
      { directory: 'main', kind: 'unchanged', fields: [], secrets: [{ field: 'password', change: 'stays' }] },
    ])
  })

  test('is named field by field, with before and after', () => {
    expect(compare({ present: [main], next: [moved] })).toMatchObject([
      {
        kind: 'changed',
        fields: [{ field: 'connection.serverName', before: 'directory.example.com', after: 'evil.example.com' }],
      },
    ])
  })

  test('keeps the order of the file, and names last what goes', () => {
    const changes = compare({
      present: [sampleConfiguration('a'), sampleConfiguration('b')],
      next: [sampleConfiguration('c'), sampleConfiguration('b')],
    })
    expect(changes.map(({ directory, kind }) => `${directory} ${kind}`)).toEqual([
      'c added',
      'b unchanged',
      'a removed',
    ])
  })

  test('names the fields of the former type too, where the type is another one', () => {
    const [change] = compare({ present: [main], next: [sampleConfiguration('main')] })
    expect(change?.fields).toContainEqual({ field: 'type', before: 'generic-ldap', after: 'sample' })
    expect(change?.fields).toContainEqual({
      field: 'connection.serverName',
      before: 'directory.example.com',
      after: null,
    })
  })
})

describe('what becomes of a password', () => {
  const stored = new Set(['main/password'])
  test.each([
    ['stays', { present: [main], next: [main], stored }],
    ['changed-connection', { present: [main], next: [moved], stored }],
    ['missing', { present: [], next: [main] }],
    ['replaced', { present: [main], next: [moved], stored, brought: stored }],
    ['replaced', { present: [], next: [main], brought: stored }],
    ['removed', { present: [main], next: [], stored }],
  ])('%s', (change, parts) => {
    expect(compare(parts)[0]?.secrets).toEqual([{ field: 'password', change }])
  })

  test('a directory whose password alone is replaced is changed', () => {
    expect(compare({ present: [main], next: [main], stored, brought: stored })[0]?.kind).toBe('changed')
  })
})

test('another configuration or another file has another fingerprint', () => {
  const all = [
    fingerprintOf([main], 'x'),
    fingerprintOf([moved], 'x'),
    fingerprintOf([main], 'y'),
    fingerprintOf([], 'x'),
  ]
  expect(new Set(all).size).toBe(4)
  expect(fingerprintOf([main], 'x')).toBe(all[0])
})

test('the fields of a directory are shown by weight: where, whom, how to log on, then the rest', () => {
  const [change] = compare({ next: [main] })
  const groups = (change?.fields ?? []).map(({ field }) => field.split('.')[0])
  expect([...new Set(groups)]).toEqual(['type', 'connection', 'filters', 'options', 'defaultPrivileges'])
})
