/** A name as people type it at a log-on. */
export type LogOnName =
  | { readonly kind: 'bare'; readonly name: string }
  /** `CORP\anna` or `corp.example\anna`. */
  | { readonly kind: 'down-level'; readonly domain: string; readonly name: string }
  /** `anna@corp.example`, with whatever stands behind the last `@`. */
  | { readonly kind: 'principal'; readonly principal: string; readonly name: string; readonly suffix: string }

export function parseLogOnName(typed: string): LogOnName {
  const text = typed.trim()
  const backslash = text.indexOf('\\')
  if (backslash > 0) return { kind: 'down-level', domain: text.slice(0, backslash), name: text.slice(backslash + 1) }
  const at = text.lastIndexOf('@')
  return at > 0
    ? { kind: 'principal', principal: text, name: text.slice(0, at), suffix: text.slice(at + 1) }
    : { kind: 'bare', name: text }
}
