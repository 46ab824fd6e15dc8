/**
 * The compiled script of an installer: its first block (NSIS 3, Source/exehead/fileform.h, with texts in UTF-16). Debian's
 * makensis is the only one that it was tried on.
 */
export interface NsisScript {
  /** An operation and its six parameters. */
  readonly entries: readonly (readonly number[])[]
  /** Where `.onInit` or `un.onInit` begins. */
  readonly onInit: number
  /** Where the one section begins. */
  readonly section: number
  readonly readText: (pointer: number) => readonly TextPart[]
}

type TextPart =
  | { readonly kind: 'letters'; readonly letters: string }
  | { readonly kind: 'variable'; readonly index: number }
  /** Two numbers of Windows' folders (CSIDL): of this account, and of all. */
  | { readonly kind: 'folder'; readonly own: number; readonly common: number }

const [entryBytes, blocksAt, onInitAt] = [28, 4, 108] as const
const blocks = { sections: 1, entries: 2, texts: 3, languages: 4 } as const
/** Language, number of the dialogs, direction; then a pointer for each text. */
const languageHeadBytes = 10

export function readScript(head: Buffer): NsisScript {
  const block = (index: number) => ({
    start: head.readInt32LE(blocksAt + index * 8),
    count: head.readInt32LE(blocksAt + index * 8 + 4),
  })
  const [sections, entries, texts, languages] = [blocks.sections, blocks.entries, blocks.texts, blocks.languages].map(
    block,
  )
  if (sections?.count !== 1 || entries === undefined || texts === undefined || languages === undefined) {
    throw new Error('This is no script of an installer with one section.')
  }
  const translated = (pointer: number): number =>
    pointer >= 0 ? pointer : head.readInt32LE(languages.start + languageHeadBytes - (pointer + 1) * 4)
  const readText = (pointer: number): readonly TextPart[] =>
    decodeText(head.subarray(texts.start + translated(pointer) * 2), readText)
  return {
    entries: Array.from({ length: entries.count }, (_, entry) => readEntry(head, entries.start + entry * entryBytes)),
    onInit: head.readInt32LE(onInitAt),
    section: head.readInt32LE(sections.start + 12),
    readText,
  }
}

const readEntry = (head: Buffer, at: number): readonly number[] =>
  Array.from({ length: 7 }, (_, word) => head.readInt32LE(at + word * 4))

const codes = { language: 1, folder: 2, variable: 3, skip: 4 } as const

type ReadText = NsisScript['readText']

function decodeText(text: Buffer, readText: ReadText): readonly TextPart[] {
  const parts: TextPart[] = []
  for (let at = 0; text.readUInt16LE(at) !== 0; at += 2) {
    const code = text.readUInt16LE(at)
    if (code > codes.skip) parts.push({ kind: 'letters', letters: String.fromCharCode(code) })
    else parts.push(...decodeSpecial(code, text.subarray((at += 2)), readText))
  }
  return parts
}

function decodeSpecial(code: number, [low = 0, high = 0]: Buffer, readText: ReadText): readonly TextPart[] {
  const index = (low & 0x7f) | ((high & 0x7f) << 7)
  if (code === codes.language) return readText(-index - 1)
  if (code === codes.variable) return [{ kind: 'variable', index }]
  return code === codes.folder ? [{ kind: 'folder', own: low, common: high }] : []
}
