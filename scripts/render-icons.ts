/** `npm run icons`: every icon from assets/icon.svg, drawn by chromium. The files are checked in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { writeIcns, writeIco, type Png } from './icons/icon-containers.ts'
import { icnsTypes, iconFiles, icoSizes, pngSizes } from './icons/icon-sizes.ts'

async function drawAll(svg: string): Promise<ReadonlyMap<number, Png>> {
  const executablePath = process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const drawn = new Map<number, Png>()
    for (const size of pngSizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      drawn.set(size, { size, data: await page.screenshot({ omitBackground: true }) })
    }
    return drawn
  } finally {
    await browser.close()
  }
}

const drawn = await drawAll(await readFile(iconFiles.source, 'utf8'))

function drawnAt(size: number): Png {
  const image = drawn.get(size)
  if (image === undefined) throw new Error(`The icon was not drawn at ${size} pixels.`)
  return image
}

await mkdir('assets/icons', { recursive: true })
for (const { size, data } of drawn.values()) await writeFile(iconFiles.png(size), data)
await writeFile(iconFiles.windows, writeIco(icoSizes.map(drawnAt)))
await writeFile(iconFiles.mac, writeIcns(icnsTypes.map(({ type, size }) => ({ type, ...drawnAt(size) }))))
