import type { Texts } from '../../text/texts.ts'

type Words = Readonly<Record<string, string>>

/** Words of the program's own as the screens call them; names and what is not known stay as they are written down. */
export function describeValue(field: string, value: string | null, { domain, users }: Texts): string {
  const words: Readonly<Record<string, Words>> = {
    authentication: domain.authentication,
    privileges: domain.globalPrivileges,
    loginPrivileges: domain.loginPrivileges,
    outcome: domain.outcomes,
    archive: users.archiveFates,
  }
  const known = Object.hasOwn(words, field) ? words[field] : undefined
  if (value === null || known === undefined) return value ?? ''
  return value
    .split(', ')
    .map((word) => (Object.hasOwn(known, word) ? (known[word] ?? word) : word))
    .join(', ')
}
