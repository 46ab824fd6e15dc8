import { expect, test } from 'vitest'
import { createLinks, doubt, isPresent, link, recordPlace, storedPlace } from './links.ts'

test('the first link of a record and of a user stands', () => {
  const links = createLinks(2, 2)
  link(links, { record: 0, stored: 1 })
  link(links, { record: 0, stored: 0 })
  link(links, { record: 1, stored: 1 })
  expect([storedPlace(links, 0), storedPlace(links, 1)]).toEqual([1, null])
  expect([recordPlace(links, 0), recordPlace(links, 1)]).toEqual([null, 0])
})

test('whoever is linked or doubted is present', () => {
  const links = createLinks(1, 3)
  link(links, { record: 0, stored: 0 })
  doubt(links, 1)
  expect([0, 1, 2].map((stored) => isPresent(links, stored))).toEqual([true, true, false])
})

test('a place outside the lists is nobody', () => {
  const links = createLinks(1, 1)
  expect([storedPlace(links, 7), recordPlace(links, -1)]).toEqual([null, null])
})
