import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { pageOf } from './request-guard.ts'

const requestWith = (protocols: string | undefined) =>
  ({ headers: { 'sec-websocket-protocol': protocols } }) as unknown as IncomingMessage

describe('a page', () => {
  const name = 'Ab-_9'.padEnd(43, 'x')

  test.each([
    ['alone', `page.${name}`],
    ['among others', `dsc.v1, token.abc, page.${name}`],
    ['without blanks', `dsc.v1,page.${name},token.abc`],
  ])('is known again by the name that it gives: %s', (_case, protocols) => {
    expect(pageOf(requestWith(protocols))).toBe(name)
  })

  test.each([
    ['no protocols', undefined],
    ['no name', 'dsc.v1, token.abc'],
    ['an empty one', 'page.'],
    ['a short one', 'page.abc'],
    ['a long one', `page.${name}x`],
    ['other characters', `page.${'!'.repeat(43)}`],
  ])('with %s is a new one each time', (_case, protocols) => {
    const names = [pageOf(requestWith(protocols)), pageOf(requestWith(protocols))]
    expect(new Set(names).size).toBe(2)
    for (const each of names) expect(each).toMatch(/^[A-Za-z0-9_-]{43}$/u)
  })
})
