import { chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Pixels } from './bitmap.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Image {
  readonly type: 'image/svg+xml' | 'image/png' | 'image/bmp'
  readonly content: Buffer | string
}

/** Chromium as a pencil: what it draws is what the files hold. Every image is stretched to the size. */
export interface DrawingBoard {
  /** As a PNG; what the drawing leaves open is transparent. */
  readonly drawPng: (svg: string, size: Size) => Promise<Buffer>
  readonly readPixels: (image: Image, size: Size) => Promise<Pixels>
  /** The share of pixels that differ visibly; two versions of chromium differ a little at edges. */
  readonly differingShare: (images: readonly [Image, Image], size: Size) => Promise<number>
  readonly close: () => Promise<void>
}

export const chromiumProgram = (): string => process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium'

export async function openDrawingBoard(): Promise<DrawingBoard> {
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const inPage = async (script: string): Promise<unknown> => page.evaluate(`(async () => { ${script} })()`)
  return {
    drawPng: async (svg, size) => drawPng(page, svg, size),
    readPixels: async (image, size) => {
      const read = z.string().parse(await inPage(`${pixelsOf(size)}; return toText(await pixels(${address(image)}))`))
      return { ...size, data: Buffer.from(read, 'base64') }
    },
    differingShare: async ([one, other], size) =>
      z.number().parse(await inPage(`${pixelsOf(size)}; return compare(${address(one)}, ${address(other)})`)),
    close: () => browser.close(),
  }
}

async function drawPng(page: Page, svg: string, { width, height }: Size): Promise<Buffer> {
  await page.setViewportSize({ width, height })
  await page.setContent(
    `<style>body{margin:0}body>svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

const address = ({ type, content }: Image): string =>
  JSON.stringify(`data:${type};base64,${Buffer.from(content).toString('base64')}`)

/** As text, because it runs in the page. */
const pixelsOf = ({ width, height }: Size): string => `
  const pixels = async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const context = new OffscreenCanvas(${width}, ${height}).getContext('2d', { willReadFrequently: true })
    context.drawImage(image, 0, 0, ${width}, ${height})
    return context.getImageData(0, 0, ${width}, ${height}).data
  }
  const toText = (data) => {
    let text = ''
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192))
    return btoa(text)
  }
  const compare = async (one, other) => {
    const [left, right] = [await pixels(one), await pixels(other)]
    const differs = (at) => Math.abs(left[at] - right[at]) > 24
    let differing = 0
    for (let at = 0; at < left.length; at += 4) {
      if (differs(at) || differs(at + 1) || differs(at + 2) || differs(at + 3)) differing += 1
    }
    return (differing * 4) / left.length
  }`
