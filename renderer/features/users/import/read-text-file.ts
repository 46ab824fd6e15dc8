/** The longest text that the import takes (shared/ipc/user-calls.ts). */
const longestText = 900_000

export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  /** Not UTF-8, or with characters that no text has. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-long' }

/** A file in another encoding is refused: with wrong letters in names it would make wrong users. */
export function readTextFile(content: Uint8Array): TextFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (text.includes('\0')) return { kind: 'not-text' }
    return text.length > longestText ? { kind: 'too-long' } : { kind: 'text', text }
  } catch {
    // A file that was cut off at the largest size may end within a character.
    return content.length > longestText ? { kind: 'too-long' } : { kind: 'not-text' }
  }
}
