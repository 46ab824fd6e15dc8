/** Pixels row by row from the top: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const [fileHeaderBytes, infoHeaderBytes, bitsPerPixel] = [14, 40, 24] as const
const dataOffset = fileHeaderBytes + infoHeaderBytes
/** Each row takes a whole number of words of 32 bits. */
const rowBytes = (width: number): number => Math.ceil((width * bitsPerPixel) / 32) * 4

/** The oldest form, which alone NSIS shows: BITMAPINFOHEADER, 24 bits without opacity, the lowest row first. */
export function writeBmp({ width, height, data }: Pixels): Buffer {
  const stride = rowBytes(width)
  const file = Buffer.alloc(dataOffset + stride * height)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(dataOffset, 10)
  file.writeUInt32LE(infoHeaderBytes, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(bitsPerPixel, 28)
  file.writeUInt32LE(stride * height, 34)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = dataOffset + (height - 1 - Math.floor(pixel / width)) * stride + (pixel % width) * 3
    file.set([data[pixel * 4 + 2] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4] ?? 0], at)
  }
  return file
}

export interface BmpHead {
  readonly infoHeader: number
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly compression: number
  /** That the lengths that the file states are its own. */
  readonly isWhole: boolean
}

/** Null where it is no bitmap of Windows. */
export function readBmpHead(file: Buffer): BmpHead | null {
  if (file.length < dataOffset || file.toString('latin1', 0, 2) !== 'BM') return null
  const [width, height] = [file.readInt32LE(18), file.readInt32LE(22)]
  const end = file.readUInt32LE(10) + rowBytes(width) * height
  return {
    infoHeader: file.readUInt32LE(14),
    width,
    height,
    bitsPerPixel: file.readUInt16LE(28),
    compression: file.readUInt32LE(30),
    isWhole: file.readUInt32LE(2) === file.length && end === file.length,
  }
}
