import { addressKey } from './email-parts.ts'

/** One member as it stands in a group (reference: IceWarp, member tokens). */
export type MemberToken =
  /** A user, a group (ICEWARP-A11), or somebody elsewhere; nobody checks that it exists. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'domain'; readonly name: string }
  | { readonly kind: 'group'; readonly address: string }
  | { readonly kind: 'unknown'; readonly text: string }

/** null for an empty line. `;0` and further flags of mailing lists may follow the token. */
export function parseMember(line: string): MemberToken | null {
  const text = addressKey(line.split(';', 1)[0] ?? '')
  if (text === '') return null
  const [, inner] = /^\[(.*)\]$/u.exec(text) ?? []
  if (inner !== undefined) return bracketed(inner.trim(), text)
  return isAddress(text) ? { kind: 'address', address: text } : { kind: 'unknown', text }
}

function bracketed(inner: string, text: string): MemberToken {
  if (isAddress(inner)) return { kind: 'group', address: inner }
  return inner === '' || /[@\s]/u.test(inner) ? { kind: 'unknown', text } : { kind: 'domain', name: inner }
}

const isAddress = (text: string): boolean => /^[^@\s]+@[^@\s]+$/u.test(text)
