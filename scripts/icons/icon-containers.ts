/** The containers of Windows and macOS around PNG images. */
export interface Png {
  readonly size: number
  readonly data: Buffer
}

const icoHeaderBytes = 6
const icoEntryBytes = 16
const bitsPerPixel = 32

/** ICONDIR, an ICONDIRENTRY for each image, the images. A side of 256 pixels is written as 0. */
export function writeIco(images: readonly Png[]): Buffer {
  const header = Buffer.alloc(icoHeaderBytes)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = icoHeaderBytes + images.length * icoEntryBytes
  const entries = images.map(({ size, data }) => {
    const entry = Buffer.alloc(icoEntryBytes)
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(bitsPerPixel, 6)
    entry.writeUInt32LE(data.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += data.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...images.map(({ data }) => data)])
}

/** `icns` and the length of all, then a block for each image: its type, its length, the PNG. Lengths count their own head. */
export function writeIcns(images: readonly (Png & { readonly type: string })[]): Buffer {
  return icnsBlock('icns', Buffer.concat(images.map(({ type, data }) => icnsBlock(type, data))))
}

const icnsHeadBytes = 8

function icnsBlock(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(icnsHeadBytes)
  head.write(type, 'latin1')
  head.writeUInt32BE(icnsHeadBytes + content.length, 4)
  return Buffer.concat([head, content])
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

/** Width and height stand in IHDR, which is always the first chunk; null where it is no PNG. */
export function readPngSize(data: Buffer): { readonly width: number; readonly height: number } | null {
  if (data.length < 24 || !data.subarray(0, 8).equals(pngSignature)) return null
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
}
