/** A line of krb5.conf that says something. */
export type Krb5Line =
  /** `path`: the section, then the subsections, then the tag. */
  | { readonly kind: 'relation'; readonly path: readonly string[]; readonly value: string }
  | { readonly kind: 'include'; readonly file: string }
  | { readonly kind: 'include-folder'; readonly folder: string }

/**
 * The lines of a krb5.conf, in order. What does not fit the syntax is passed over: this program looks for two or three
 * relations, and Kerberos itself complains about the rest. The `*` of final sections is read and has no effect here.
 */
export function parseKrb5Conf(text: string): readonly Krb5Line[] {
  const lines: Krb5Line[] = []
  let path: readonly string[] = []
  let opening: string | null = null
  for (const line of text.split(/\r?\n/u).map((whole) => whole.trim())) {
    if (opening !== null && line.startsWith('{')) path = [...path, opening]
    const parsed = parseLine(line)
    opening = parsed.kind === 'opening-follows' ? parsed.tag : null
    if (parsed.kind === 'section') path = [parsed.name]
    if (parsed.kind === 'open') path = [...path, parsed.tag]
    if (parsed.kind === 'close' && path.length > 1) path = path.slice(0, -1)
    if (parsed.kind === 'value' && path.length > 0) {
      lines.push({ kind: 'relation', path: [...path, parsed.tag], value: parsed.value })
    }
    if (parsed.kind === 'include' || parsed.kind === 'include-folder') lines.push(parsed)
  }
  return lines
}

type ParsedLine =
  | Exclude<Krb5Line, { kind: 'relation' }>
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'open' | 'opening-follows'; readonly tag: string }
  | { readonly kind: 'value'; readonly tag: string; readonly value: string }
  | { readonly kind: 'close' | 'other' }

function parseLine(line: string): ParsedLine {
  if (/^[#;]/u.test(line)) return { kind: 'other' }
  if (line.startsWith('}')) return { kind: 'close' }
  const [, section] = /^\[([^\]]*)\]\*?$/u.exec(line) ?? []
  if (section !== undefined) return { kind: 'section', name: section }
  const [, directive, target] = /^(include|includedir)\s+(\S.*)$/u.exec(line) ?? []
  if (directive === 'include' && target !== undefined) return { kind: 'include', file: target }
  if (directive === 'includedir' && target !== undefined) return { kind: 'include-folder', folder: target }
  return parseRelation(line)
}

function parseRelation(line: string): ParsedLine {
  const [, tag, value] = /^([^\s=*]+)\*?\s*=\s*(.*)$/u.exec(line) ?? []
  if (tag === undefined || value === undefined) return { kind: 'other' }
  if (value === '') return { kind: 'opening-follows', tag }
  if (value === '{') return { kind: 'open', tag }
  return { kind: 'value', tag, value: /^"(.*)"$/u.exec(value)?.[1] ?? value }
}
