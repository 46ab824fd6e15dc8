const mostLines = 8
const longestLine = 60

/** What a file looks like without what it says, so that it can be shown to somebody: `[Aaaaa]`, `Aaaaaa9=aaaa@aaa.aa`. */
export function maskShape(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines).map((line) => masked(line.slice(0, longestLine)))
  return [...shown, ...(lines.length > mostLines ? ['…'] : [])].join(' ⏎ ')
}

/** Whatever is neither letter nor digit nor one of the usual separators might be part of a name. */
const masked = (line: string): string =>
  line
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/[\p{L}\p{M}]/gu, (letter) => (letter === 'A' ? 'A' : 'a'))
    .replaceAll(/\p{N}/gu, '9')
    .replaceAll(/[^Aa9\s[\]=@.,;:|\\/_<>(){}"'*?!#&+-]/gu, 'x')
    .replaceAll('\t', '→')
