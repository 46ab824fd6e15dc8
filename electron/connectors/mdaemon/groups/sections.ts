/** A line below a header, split at its first `=`. */
export interface SectionEntry {
  readonly key: string
  /** null where the line has no `=`. */
  readonly value: string | null
}

export interface Section {
  readonly header: string
  readonly entries: readonly SectionEntry[]
}

/** `[header]` and what follows. Lines before the first header belong to none; no header: null. */
export function parseSections(lines: readonly string[]): readonly Section[] | null {
  const sections: { header: string; entries: SectionEntry[] }[] = []
  for (const line of lines) {
    const header = /^\[(.*)\]$/u.exec(line.trim())?.[1]?.trim()
    if (header !== undefined) sections.push({ header, entries: [] })
    else sections.at(-1)?.entries.push(asEntry(line))
  }
  return sections.length === 0 ? null : sections
}

function asEntry(line: string): SectionEntry {
  const at = line.indexOf('=')
  return at < 0
    ? { key: line.trim(), value: null }
    : { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }
}
