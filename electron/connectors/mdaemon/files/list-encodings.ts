import iconv from 'iconv-lite'
import { isUsable } from './text-encoding.ts'

/** What Windows writes as ANSI, and UTF-8: nearly every installation is one of these. */
const frequent = [
  'windows-1252',
  'utf8',
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 874].map((number) => `windows-${number}`),
  'shiftjis',
  'gbk',
  'cp949',
  'big5',
]

/** Every encoding of iconv-lite in which ASCII is ASCII, once each, under the name that is usual. */
export function listEncodings(): readonly string[] {
  iconv.encodingExists('utf8')
  const all = Object.entries(iconv.encodings ?? {})
    // Texts are further names of others; underscores mark iconv-lite's own parts.
    .filter(([name, encoding]) => typeof encoding !== 'string' && !name.startsWith('_') && !transfers.has(name))
    .map(([name]) => usualName(name))
  const rest = all.filter((name) => !frequent.some((known) => keyOf(known) === keyOf(name)) && isUsable(name))
  return [...frequent.filter(isUsable), ...rest.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))]
}

/** Ways to write bytes, no encodings of text. */
const transfers: ReadonlySet<string> = new Set(['binary', 'base64', 'hex'])

/** iconv-lite's names have no hyphens; it takes them with and without. */
const usualName = (name: string): string =>
  name
    .replace(/^windows(\d+)$/u, 'windows-$1')
    .replace(/^iso8859(\d+)$/u, 'iso-8859-$1')
    .replace(/^koi8(\w+)$/u, 'koi8-$1')

const aliases: Readonly<Record<string, string>> = { big5: 'cp950' }
const keyOf = (name: string): string => aliases[name] ?? name.replaceAll(/[^a-z0-9]/giu, '').toLowerCase()
