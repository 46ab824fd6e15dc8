/** `npm run icons`: every icon, and what the installers show, from assets/icon.svg, drawn by chromium. The files are checked in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { writeBmp } from './icons/bitmap.ts'
import { openDrawingBoard, type DrawingBoard } from './icons/drawing-board.ts'
import { writeIcns, writeIco, type Png } from './icons/icon-containers.ts'
import { icnsTypes, iconFiles, icoSizes, pngSizes, toTemplate, trayImages } from './icons/icon-sizes.ts'
import { installerArt, type ArtFile } from './icons/installer-art.ts'

async function drawAll(board: DrawingBoard, svg: string, sizes: readonly number[]): Promise<ReadonlyMap<number, Png>> {
  const drawn = new Map<number, Png>()
  for (const size of sizes) drawn.set(size, { size, data: await board.drawPng(svg, { width: size, height: size }) })
  return drawn
}

function imageOf(images: ReadonlyMap<number, Png>, size: number): Png {
  const image = images.get(size)
  if (image === undefined) throw new Error(`The icon was not drawn at ${size} pixels.`)
  return image
}

async function drawArt(board: DrawingBoard, source: string, art: ArtFile): Promise<Buffer> {
  const svg = art.draw(source)
  if (art.file.endsWith('.png')) return board.drawPng(svg, art)
  return writeBmp(await board.readPixels({ type: 'image/svg+xml', content: svg }, art))
}

async function writeIcons(board: DrawingBoard, source: string): Promise<void> {
  const drawn = await drawAll(board, source, pngSizes)
  const templateSizes = trayImages.map(({ size }) => size)
  const templates = await drawAll(board, toTemplate(source), templateSizes)
  const drawnAt = (size: number): Png => imageOf(drawn, size)
  for (const { size, data } of drawn.values()) await writeFile(iconFiles.png(size), data)
  await writeFile(iconFiles.windows, writeIco(icoSizes.map(drawnAt)))
  await writeFile(iconFiles.mac, writeIcns(icnsTypes.map(({ type, size }) => ({ type, ...drawnAt(size) }))))
  for (const { suffix, size } of trayImages) {
    await writeFile(iconFiles.tray(suffix), drawnAt(size).data)
    await writeFile(iconFiles.trayTemplate(suffix), imageOf(templates, size).data)
  }
}

const source = await readFile(iconFiles.source, 'utf8')
await mkdir('assets/icons', { recursive: true })
await mkdir('assets/tray', { recursive: true })
const board = await openDrawingBoard()
try {
  await writeIcons(board, source)
  for (const art of installerArt) await writeFile(art.file, await drawArt(board, source, art))
} finally {
  await board.close()
}
