import { shell } from 'electron'

/**
 * The only addresses that are handed to the system, letter by letter. What a directory holds never becomes a link: an
 * address like `file:` or `ms-msdt:` would start programs.
 */
export const externalLinks = {
  filterSyntax: 'https://www.rfc-editor.org/rfc/rfc4515',
} as const

const listed: ReadonlySet<string> = new Set(Object.values(externalLinks))

/** Opens a listed address in the person's browser; any other is left alone. */
export function openExternalLink(address: string): void {
  if (listed.has(address)) void shell.openExternal(address).catch(() => undefined)
}
