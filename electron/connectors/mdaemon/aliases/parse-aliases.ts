import { splitLines } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import { atOnce } from '../stepwise.ts'

/** A line of Alias.dat; the order of the lines is the order in which MDaemon tries them. */
export interface AliasLine {
  readonly alias: string
  readonly target: string
  /** Of the line, from 1. */
  readonly number: number
}

/** `alias = address`, split at the first `=` (reference: MDaemon, Alias.dat). Other lines mean nothing here. */
export function parseAliases(content: Buffer, encoding: TextEncoding): readonly AliasLine[] {
  return atOnce(splitLines(content, encoding)).flatMap(({ bytes, number }) => {
    const line = encoding.decode(bytes)
    const at = line.indexOf('=')
    if (at < 0) return []
    const [alias, target] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    return isWord(alias) && isWord(target) ? [{ alias, target, number }] : []
  })
}

/** No address has a blank inside; a line of another file has many. */
const isWord = (text: string): boolean => text !== '' && !/\s/u.test(text)
