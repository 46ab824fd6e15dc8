/** The user name as it was typed, taken apart. */
export type AccountName =
  | { readonly kind: 'principal'; readonly user: string; readonly suffix: string }
  | { readonly kind: 'domain'; readonly user: string; readonly domain: string }
  | { readonly kind: 'bare'; readonly user: string }

/** `DOMAIN\user` first: such a user name may itself hold an at sign. */
export function parseAccountName(text: string): AccountName {
  const backslash = text.indexOf('\\')
  if (backslash !== -1) return { kind: 'domain', domain: text.slice(0, backslash), user: text.slice(backslash + 1) }
  const at = text.lastIndexOf('@')
  if (at !== -1) return { kind: 'principal', user: text.slice(0, at), suffix: text.slice(at + 1) }
  return { kind: 'bare', user: text }
}
