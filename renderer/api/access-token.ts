const storageKey = 'dsconsole.token'

/**
 * The key of this page's session: it stands in the fragment of the printed address, which never reaches a server or
 * its log. It is taken out of the address bar and kept until the tab closes, so that a reload works.
 */
export function takeAccessToken(page: Window): string | null {
  const fromAddress = new URLSearchParams(page.location.hash.slice(1)).get('token')
  if (fromAddress === null) return page.sessionStorage.getItem(storageKey)
  page.sessionStorage.setItem(storageKey, fromAddress)
  page.history.replaceState(null, '', page.location.pathname + page.location.search)
  return fromAddress
}
