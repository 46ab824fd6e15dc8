import { isUtf8 } from 'node:buffer'

const firstBeyondAscii = 0x80
const replacementCharacter = '\ufffd'

/** The text of these bytes, or null where they are not UTF-8. The string is a copy. */
export function decodeText(bytes: Buffer, start: number, end: number): string | null {
  if (isAscii(bytes, start, end)) return bytes.toString('latin1', start, end)
  const text = bytes.toString('utf8', start, end)
  // The decoder replaces what is not UTF-8; the character itself may also stand in the text.
  return text.includes(replacementCharacter) && !isUtf8(bytes.subarray(start, end)) ? null : text
}

/** Servers must send names in UTF-8 (RFC 4511, 4.1.2). Where one does not, each byte is kept as one character. */
export function decodeName(bytes: Buffer, start: number, end: number): string {
  return decodeText(bytes, start, end) ?? bytes.toString('latin1', start, end)
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    if ((bytes[index] ?? 0) >= firstBeyondAscii) return false
  }
  return true
}
