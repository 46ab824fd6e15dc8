import { expect, it } from 'vitest'
import { placeOf, placesOf } from './user-place.ts'

it.each<[distinguishedName: string | null, userName: string, place: string | null]>([
  ['uid=anna,ou=People,dc=example', 'anna', 'ou=People,dc=example'],
  ['uid=anna, ou=People', 'anna', 'ou=People'],
  ['CN=Doe\\, Jane,OU=Staff', 'jane', 'OU=Staff'],
  ['CN=Doe\\2C Jane,OU=A\\,B,DC=x', 'jane', 'OU=A\\,B,DC=x'],
  ['CN=ends with \\\\,OU=Staff', 'jane', 'OU=Staff'],
  ['cn="Doe, Jane",ou=Staff', 'jane', 'ou=Staff'],
  ['uid=anna', 'anna@example.com', null],
  ['', 'anna@example.com', null],
  [null, 'anna@example.com', 'example.com'],
  [null, '"an@na"@Example.com', 'Example.com'],
  [null, 'anna@', null],
  [null, 'anna', null],
])('%s, %s stands in %s', (distinguishedName, userName, place) => {
  expect(placeOf({ distinguishedName, userName })).toBe(place)
})

it('places of many users are told once each', () => {
  const users = ['a@x', 'b@x', 'c@y', 'd'].map((userName) => ({ userName, distinguishedName: null }))
  expect(placesOf(users)).toEqual(['x', 'y'])
})
