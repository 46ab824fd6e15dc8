/** `npm run icons`: every icon from assets/icon.svg, drawn by chromium. The files are checked in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { writeIcns, writeIco, type Png } from './icons/icon-containers.ts'
import { icnsTypes, iconFiles, icoSizes, pngSizes, toTemplate, trayImages } from './icons/icon-sizes.ts'

async function drawAll(svg: string, sizes: readonly number[]): Promise<ReadonlyMap<number, Png>> {
  const executablePath = process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const drawn = new Map<number, Png>()
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      drawn.set(size, { size, data: await page.screenshot({ omitBackground: true }) })
    }
    return drawn
  } finally {
    await browser.close()
  }
}

const source = await readFile(iconFiles.source, 'utf8')
const drawn = await drawAll(source, pngSizes)
const templates = await drawAll(
  toTemplate(source),
  trayImages.map(({ size }) => size),
)

function imageOf(images: ReadonlyMap<number, Png>, size: number): Png {
  const image = images.get(size)
  if (image === undefined) throw new Error(`The icon was not drawn at ${size} pixels.`)
  return image
}
const drawnAt = (size: number): Png => imageOf(drawn, size)

await mkdir('assets/icons', { recursive: true })
await mkdir('assets/tray', { recursive: true })
for (const { size, data } of drawn.values()) await writeFile(iconFiles.png(size), data)
await writeFile(iconFiles.windows, writeIco(icoSizes.map(drawnAt)))
await writeFile(iconFiles.mac, writeIcns(icnsTypes.map(({ type, size }) => ({ type, ...drawnAt(size) }))))
for (const { suffix, size } of trayImages) {
  await writeFile(iconFiles.tray(suffix), drawnAt(size).data)
  await writeFile(iconFiles.trayTemplate(suffix), imageOf(templates, size).data)
}
