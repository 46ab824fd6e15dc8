const storageKey = 'dsconsole.page'

/**
 * By which the program knows this page again after a lost connection or a reload, so that whoever is logged on stays so.
 * 256 bits of chance, kept until the tab closes.
 */
export function pageName(page: Pick<Window, 'sessionStorage' | 'crypto'>): string {
  const kept = page.sessionStorage.getItem(storageKey)
  if (kept !== null) return kept
  const name = base64Url(page.crypto.getRandomValues(new Uint8Array(32)))
  page.sessionStorage.setItem(storageKey, name)
  return name
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
