import { describe, expect, test } from 'vitest'
import { takeAccessToken } from './access-token.ts'

function page(hash: string, kept: string | null) {
  const storage = new Map<string, string>(kept === null ? [] : [['dsconsole.token', kept]])
  const addresses: string[] = []
  const fake = {
    location: { hash, pathname: '/', search: '' },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
    history: { replaceState: (_state: unknown, _title: string, address: string) => addresses.push(address) },
  }
  return { window: fake as unknown as Window, storage, addresses }
}

describe('the key of the session', () => {
  test.each([
    ['comes from the fragment', '#token=abc', null, 'abc'],
    ['from the fragment even where another one is kept', '#token=new', 'old', 'new'],
    ['is the kept one after a reload', '', 'old', 'old'],
    ['is missing where there is neither', '', null, null],
    ['is missing where the fragment is about something else', '#top', null, null],
  ])('%s', (_rule, hash, kept, expected) => {
    expect(takeAccessToken(page(hash, kept).window)).toBe(expected)
  })

  test('leaves the address bar once it was taken, and is kept for a reload', () => {
    const { window, storage, addresses } = page('#token=abc', null)
    takeAccessToken(window)
    expect(addresses).toEqual(['/'])
    expect([...storage.values()]).toEqual(['abc'])
  })
})
