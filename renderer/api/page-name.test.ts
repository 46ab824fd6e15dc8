import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pageName } from './page-name.ts'

function tab() {
  const kept = new Map<string, string>()
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }
  return { sessionStorage, crypto: webcrypto } as unknown as Window
}

describe('the name of a page', () => {
  test('is the same after a reload, and another one in another tab', () => {
    const [first, second] = [tab(), tab()]
    expect(pageName(first)).toMatch(/^[A-Za-z0-9_-]{43}$/u)
    expect(pageName(first)).toBe(pageName(first))
    expect(pageName(second)).not.toBe(pageName(first))
  })
})
