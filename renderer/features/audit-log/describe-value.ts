import type { Texts } from '../../text/texts.ts'

type Words = Readonly<Record<string, string>>

/** Words of the program's own as the screens call them; names and what is not known stay as they are written down. */
export function describeValue(field: string, value: string | null, texts: Texts): string {
  const { auditLog, domain, users } = texts
  const words: Readonly<Record<string, Words>> = {
    authentication: domain.authentication,
    privileges: domain.globalPrivileges,
    loginPrivileges: domain.loginPrivileges,
    outcome: domain.outcomes,
    archive: users.archiveFates,
    password: auditLog.passwords,
  }
  if (field === 'folderAccess') return describeAccess(value ?? '', texts)
  const known = Object.hasOwn(words, field) ? words[field] : undefined
  if (value === null || known === undefined) return value ?? ''
  return value
    .split(', ')
    .map((word) => (Object.hasOwn(known, word) ? (known[word] ?? word) : word))
    .join(', ')
}

/** What stands behind the colon of each folder, as describe-differences.ts writes it; names of folders stay. */
const rights = /: ((?:read|write|delete|none)(?: (?:read|write|delete))*)(?=, |$)/g

const describeAccess = (value: string, { common, domain }: Texts): string =>
  value.replaceAll(
    rights,
    (_, words: string) =>
      `: ${words
        .split(' ')
        .map(rightIn({ ...domain.folderPrivileges, none: common.none }))
        .join(' + ')}`,
  )

const rightIn =
  (words: Words) =>
  (word: string): string =>
    words[word] ?? word
