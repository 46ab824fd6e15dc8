/** The search list of a resolv.conf: the last `search` or `domain` line counts (resolv.conf(5)). */
export function parseSearchDomains(text: string): readonly string[] {
  let domains: readonly string[] = []
  for (const line of text.split(/\r?\n/u)) {
    const [keyword, ...values] = line.split(/\s+/u)
    if (keyword === 'search') domains = values
    if (keyword === 'domain') domains = values.slice(0, 1)
  }
  const names = domains.map((domain) => domain.replace(/\.$/u, '').toLowerCase()).filter((domain) => domain !== '')
  return [...new Set(names)]
}
