import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeWindow, type Area } from './window-placement.ts'

const main: Area = { x: 0, y: 0, width: 1920, height: 1040 }
const right: Area = { x: 1920, y: 0, width: 2560, height: 1400 }
const above: Area = { x: 0, y: -1080, width: 1920, height: 1040 }
const small: Area = { x: 0, y: 0, width: 800, height: 600 }
const at = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height })

describe('a window opens as it was left, where it can be seen', () => {
  test.each([
    ['first start: the usual size, in the middle', null, [main], { width: 1280, height: 820 }, null],
    ['a small screen: no larger than it', null, [small], { width: 800, height: 600 }, null],
    ['as it was left', at(100, 50), [main], { width: 1200, height: 800 }, { x: 100, y: 50 }],
    ['on the second screen', at(2500, 200), [main, right], { width: 1200, height: 800 }, { x: 2500, y: 200 }],
    ['the second screen is gone', at(2500, 200), [main], { width: 1200, height: 800 }, null],
    ['on a screen above', at(10, -1000), [main, above], { width: 1200, height: 800 }, { x: 10, y: -1000 }],
    ['the title bar above every screen', at(100, -20), [main], { width: 1200, height: 800 }, null],
    ['the title bar below the screen', at(100, 1030), [main], { width: 1200, height: 800 }, null],
    [
      'a corner that can be gripped: pushed in',
      at(1800, 500),
      [main],
      { width: 1200, height: 800 },
      { x: 720, y: 240 },
    ],
    ['a corner too small to grip', at(1850, 500), [main], { width: 1200, height: 800 }, null],
    ['left of the screen: pushed in', at(-500, 100), [main], { width: 1200, height: 800 }, { x: 0, y: 100 }],
    ['larger than the screen now', at(0, 0, 3000, 2000), [main], { width: 1920, height: 1040 }, { x: 0, y: 0 }],
    ['smaller than the forms need', at(5, 5, 300, 200), [main], { width: 1024, height: 700 }, { x: 5, y: 5 }],
  ])('%s', (_rule, bounds, areas, size, position) => {
    const kept = bounds === null ? null : { bounds, isMaximized: false }
    expect(placeWindow(kept, areas)).toEqual({ size, position, isMaximized: false })
  })

  test('a maximized window is maximized again, also where its screen is gone', () => {
    expect(placeWindow({ bounds: at(2500, 200), isMaximized: true }, [main]).isMaximized).toBe(true)
  })

  test('wherever it was left: if it has a place, it lies whole within one screen', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 })
    const length = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(coordinate, coordinate, length, length, (x, y, width, height) => {
        const { position, size } = placeWindow({ bounds: { x, y, width, height }, isMaximized: false }, [main, right])
        const isWithin = (area: Area, place: { x: number; y: number }) =>
          place.x >= area.x &&
          place.y >= area.y &&
          place.x + size.width <= area.x + area.width &&
          place.y + size.height <= area.y + area.height
        return position === null || [main, right].some((area) => isWithin(area, position))
      }),
    )
  })
})
