import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBmpHead, writeBmp } from './bitmap.ts'
import { chromiumProgram, openDrawingBoard, type DrawingBoard, type Image, type Size } from './drawing-board.ts'
import { readPngSize } from './icon-containers.ts'
import { iconFiles, pngSizes, toTemplate, trayImages } from './icon-sizes.ts'
import { dmgPlaces, installerArt } from './installer-art.ts'

const source = readFileSync(iconFiles.source, 'utf8')
const bitmaps = installerArt.filter(({ file }) => file.endsWith('.bmp'))
const pictures = installerArt.filter(({ file }) => file.endsWith('.png'))

test.each(bitmaps)('$file has the one form that NSIS shows', ({ file, width, height }) => {
  const form = { infoHeader: 40, bitsPerPixel: 24, compression: 0, isWhole: true }
  expect(readBmpHead(readFileSync(file))).toEqual({ width, height, ...form })
})

test.each(pictures)('$file is a PNG of its size', ({ file, width, height }) => {
  expect(readPngSize(readFileSync(file))).toEqual({ width, height })
})

test('the pages of the installer and the dmg have the sizes that their systems show unstretched', () => {
  expect(installerArt.map(({ file, width, height }) => [file.split('/').at(-1), width, height])).toEqual([
    ['installer-header.bmp', 150, 57],
    ['installer-sidebar.bmp', 164, 314],
    ['uninstaller-sidebar.bmp', 164, 314],
    ['background.png', 540, 380],
    ['background@2x.png', 1080, 760],
  ])
})

test('the arrow of the dmg stands in the middle between both icons, clear of them', () => {
  const ends = [
    ...(installerArt
      .at(-1)
      ?.draw(source)
      .matchAll(/[Mh]-?(\d+)/gu) ?? []),
  ].slice(0, 2)
  const [from = 0, length = 0] = ends.map(([, number]) => Number(number))
  const { iconSize, program, folder } = dmgPlaces
  expect([from > program.x + iconSize / 2, from + length < folder.x - iconSize / 2]).toEqual([true, true])
  expect((2 * from + length) / 2).toBeCloseTo((program.x + folder.x) / 2, -1)
})

describe('a bitmap of Windows', () => {
  const data = Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255])

  test('has its lowest row first, blue before red, and rows of whole words', () => {
    const bmp = writeBmp({ width: 2, height: 2, data })
    expect(bmp.subarray(54).toString('hex')).toBe('0908070c0b0a00000302010605040000')
    expect(readBmpHead(bmp)?.isWhole).toBe(true)
    expect(readBmpHead(bmp.subarray(0, -1))?.isWhole).toBe(false)
  })

  test.each([Buffer.alloc(0), Buffer.from('BM'), Buffer.from('GIF89a'.padEnd(80))])('is not %j', (file) => {
    expect(readBmpHead(file)).toBe(null)
  })
})

describe.skipIf(!existsSync(chromiumProgram()))('drawn anew from the source', () => {
  let board: DrawingBoard
  beforeAll(async () => {
    board = await openDrawingBoard()
  })
  afterAll(() => board.close())

  const drawn = (svg: string): Image => ({ type: 'image/svg+xml', content: svg })
  const kept = (file: string): Image => ({
    type: file.endsWith('.bmp') ? 'image/bmp' : 'image/png',
    content: readFileSync(file),
  })
  const square = (side: number): Size => ({ width: side, height: side })

  test.each(installerArt)('$file is the same picture', async (art) => {
    expect(await board.differingShare([drawn(art.draw(source)), kept(art.file)], art)).toBeLessThan(0.002)
  })

  test.each(pngSizes)('the icon of %i pixels is the same picture', async (size) => {
    const images = [drawn(source), kept(iconFiles.png(size))] as const
    expect(await board.differingShare(images, square(size))).toBeLessThan(0.02)
  })

  test.each(trayImages)('the shape $suffix for macOS is the same picture', async ({ suffix, size }) => {
    const images = [drawn(toTemplate(source)), kept(iconFiles.trayTemplate(suffix))] as const
    expect(await board.differingShare(images, square(size))).toBeLessThan(0.02)
  })

  test.each([
    ['another colour', (icon: string) => icon.replaceAll('#9bd0ff', '#005fb8')],
    ['nothing but the ground', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('%s is seen as another picture', async (_, change) => {
    const [header] = bitmaps
    if (header === undefined) throw new Error('There is no bitmap.')
    const images = [drawn(header.draw(change(source))), kept(header.file)] as const
    expect(await board.differingShare(images, header)).toBeGreaterThan(0.002)
  })
})
