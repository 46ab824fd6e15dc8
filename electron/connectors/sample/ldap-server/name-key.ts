/**
 * The form in which the server compares distinguished names: types in lower case, values folded, escapes resolved,
 * blanks around separators dropped. Written apart from the connector's own parser: the servers shall be an
 * independent implementation.
 */
export function nameKey(distinguishedName: string): string {
  return relativeNames(distinguishedName)
    .map((relativeName) => splitUnescaped(relativeName, '+').map(partKey).sort().join('+'))
    .join(',')
}

export function parentKey(key: string): string {
  const comma = key.indexOf(',')
  return comma < 0 ? '' : key.slice(comma + 1)
}

export const isBelow = (key: string, ancestor: string): boolean => ancestor === '' || key.endsWith(`,${ancestor}`)

/** Values are compared without case, in one Unicode form, with blanks collapsed (RFC 4518, lightly). */
export const foldValue = (value: string): string =>
  value.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replaceAll(/\s+/gu, ' ')

function relativeNames(distinguishedName: string): readonly string[] {
  return distinguishedName.trim() === '' ? [] : splitUnescaped(distinguishedName, ',')
}

function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === separator) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, text.slice(start)]
}

function partKey(part: string): string {
  const equals = part.indexOf('=')
  const type = part.slice(0, equals).trim().toLowerCase()
  return `${type}=${escapeSeparators(foldValue(unescapeValue(part.slice(equals + 1).trim())))}`
}

/** Resolves `\,` and runs of `\C3\BC` (RFC 4514, 2.4). */
function unescapeValue(value: string): string {
  return value
    .replaceAll(/(?:\\[0-9a-f]{2})+/giu, (run) => Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8'))
    .replaceAll(/\\(.)/gu, '$1')
}

/** As two hexadecimal digits, so that every comma and plus sign of a key is a separator. */
const escapeSeparators = (value: string): string =>
  value.replaceAll(/[\\,+]/gu, (separator) => `\\${separator.charCodeAt(0).toString(16)}`)

/** The values of a name by type, e.g. `ou` and `people`. */
export function namePairs(key: string): readonly (readonly [type: string, value: string])[] {
  return key
    .split(/[,+]/u)
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      return [part.slice(0, equals), unescapeValue(part.slice(equals + 1))] as const
    })
}
