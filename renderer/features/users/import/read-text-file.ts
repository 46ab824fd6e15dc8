import { largestFile } from '../../../components/largest-file.ts'
import { maximumFrameBytes } from '../../../../shared/ipc/carriers.ts'

/** The longest text that the import takes (shared/ipc/user-calls.ts). */
const longestText = 900_000
/** What travels beside the text in one message, generously. */
const besideText = 1000

/** Quotes, line ends and letters such as ä take more than one byte on the way. */
const isTooLong = (text: string): boolean =>
  text.length > longestText || new TextEncoder().encode(JSON.stringify(text)).length > maximumFrameBytes - besideText

export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  /** Not UTF-8, or with characters that no text has. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-long' }

/** A file in another encoding is refused: with wrong letters in names it would make wrong users. */
export function readTextFile(content: Uint8Array): TextFile {
  // Half a list must not pass for the whole one.
  if (content.length >= largestFile) return { kind: 'too-long' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (text.includes('\0')) return { kind: 'not-text' }
    return isTooLong(text) ? { kind: 'too-long' } : { kind: 'text', text }
  } catch {
    return { kind: 'not-text' }
  }
}
