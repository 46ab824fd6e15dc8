import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPngSize, writeIcns, writeIco } from './icon-containers.ts'
import { icnsTypes, iconFiles, icoSizes, pngSizes, toTemplate, trayImages } from './icon-sizes.ts'

const png = (size: number) => readFileSync(iconFiles.png(size))

describe('The checked-in icons are what the script writes today', () => {
  test.each(pngSizes)('the PNG of %i pixels has that size', (size) => {
    expect(readPngSize(png(size))).toEqual({ width: size, height: size })
  })

  test('the container of Windows holds each size once, where its directory says', () => {
    const ico = readFileSync(iconFiles.windows)
    const entries = icoSizes.map((_, index) => {
      const at = 6 + index * 16
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
      return { side: ico.readUInt8(at), png: readPngSize(ico.subarray(offset, offset + length)) }
    })
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, icoSizes.length])
    expect(entries).toEqual(icoSizes.map((size) => ({ side: size % 256, png: { width: size, height: size } })))
    expect(ico.equals(writeIco(icoSizes.map((size) => ({ size, data: png(size) }))))).toBe(true)
  })

  test('the container of macOS holds each type with its size, and nothing behind the last', () => {
    const icns = readFileSync(iconFiles.mac)
    const blocks: { type: string; png: unknown }[] = []
    let at = 8
    while (at < icns.length) {
      const length = icns.readUInt32BE(at + 4)
      blocks.push({
        type: icns.toString('latin1', at, at + 4),
        png: readPngSize(icns.subarray(at + 8, at + length)),
      })
      at += length
    }
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4), at]).toEqual(['icns', icns.length, icns.length])
    expect(blocks).toEqual(icnsTypes.map(({ type, size }) => ({ type, png: { width: size, height: size } })))
    expect(icns.equals(writeIcns(icnsTypes.map(({ type, size }) => ({ type, size, data: png(size) }))))).toBe(true)
  })
})

test.each(trayImages)(
  'the image beside the clock $suffix has $size pixels, and is the icon of the program',
  (image) => {
    const { suffix, size } = image
    const template = readFileSync(iconFiles.trayTemplate(suffix))
    expect(readFileSync(iconFiles.tray(suffix)).equals(png(size))).toBe(true)
    expect(readPngSize(template)).toEqual({ width: size, height: size })
    expect(template.equals(png(size)), 'a shape, not the icon again').toBe(false)
  },
)

test('the shape for macOS is drawn in black alone', () => {
  const colours = [...toTemplate(readFileSync(iconFiles.source, 'utf8')).matchAll(/(?:fill|stroke)="(#\w+)"/gu)]
  expect(new Set(colours.map(([, colour]) => colour))).toEqual(new Set(['#000']))
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['another format', Buffer.from('GIF89a'.padEnd(40))],
  ['a head that is cut off', Buffer.from('89504e470d0a1a0a0000', 'hex')],
])('%s is no PNG', (_, data) => {
  expect(readPngSize(data)).toBe(null)
})
