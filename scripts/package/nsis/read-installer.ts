import { inflateRawSync } from 'node:zlib'

/** `0xdeadbeef` and a word that NSIS writes before its data (NSIS, Source/exehead/fileform.h). */
const signature = Buffer.from('efbeadde4e756c6c736f6674496e7374', 'hex')
const headBytes = 28

/** The texts of an installer itself: its blocks, inflated and read as UTF-16. */
export const readTexts = (installer: Buffer): string => textsOf(blocksOf(installer).filter(isNoInstaller))

/** The blocks of the uninstaller that an installer holds as one of its own: its script, then its files. */
export const readUninstaller = (installer: Buffer): readonly Buffer[] =>
  blocksOf(installer)
    .filter((block) => !isNoInstaller(block))
    .flatMap(blocksOf)

export const textsOf = (blocks: readonly Buffer[]): string =>
  blocks.map((block) => block.toString('utf16le')).join('\n')

const isNoInstaller = (block: Buffer): boolean => !block.includes(signature)

/** Each block is preceded by its length, whose highest bit says whether it is compressed. */
export function blocksOf(installer: Buffer): readonly Buffer[] {
  const blocks: Buffer[] = []
  let at = installer.indexOf(signature) - 4 + headBytes
  while (at + 4 < installer.length) {
    const length = installer.readUInt32LE(at)
    const [start, size] = [at + 4, length & 0x7fff_ffff]
    if (size === 0 || start + size > installer.length) break
    const content = installer.subarray(start, start + size)
    blocks.push(length === size ? content : inflateRawSync(content))
    at = start + size
  }
  return blocks
}
