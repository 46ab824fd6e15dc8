/** The page sees this origin in place of `app://bundle`: chromium has no scheme of our own. */
const shownOrigin = 'http://bundle.localhost'

export const toAppAddress = (address: string): string =>
  address.startsWith(`${shownOrigin}/`) ? `app://bundle${address.slice(shownOrigin.length)}` : address
export const toShownAddress = (address: string): string => address.replace(/^app:\/\/bundle\//u, `${shownOrigin}/`)
