/** Written into the page in place of a nonce when it is built; each document gets its own. */
export const noncePlaceholder = '__CSP_NONCE__'

/** For both hosts (reference: electron and UI, section 12). Emotion's style elements carry the document's nonce. */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Else script-src would permit them, and a service worker outlives its page.
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
