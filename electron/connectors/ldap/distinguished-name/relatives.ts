import { formatDistinguishedName, formatRelativeName } from './format-distinguished-name.ts'
import { parseDistinguishedName } from './parse-distinguished-name.ts'

/** The leftmost part of a name, such as `ou=People`; the whole text where it is no distinguished name. */
export function relativeNameOf(distinguishedName: string): string {
  const parsed = parseDistinguishedName(distinguishedName)
  const [first] = parsed.ok ? parsed.value : []
  return first === undefined ? distinguishedName : formatRelativeName(first)
}

/** The name of the entry above; null for the root, for an entry right below it, and for what is no name. */
export function parentNameOf(distinguishedName: string): string | null {
  const parsed = parseDistinguishedName(distinguishedName)
  if (!parsed.ok || parsed.value.length < 2) return null
  return formatDistinguishedName(parsed.value.slice(1))
}
