import { comparisonKey } from './comparison-key.ts'
import { looksLikeEmailAddress } from './email-address.ts'
import type { NewUser, UserFields } from './user-editing.ts'
import { userNameDefect } from './user-name-defect.ts'

/** What is wrong with a value that was entered for a user; the reason is a sentence. */
export interface UserDefect {
  readonly field: 'userName' | keyof UserFields
  readonly reason: string
}

/** The first thing that is wrong; null where everything can be stored. */
export const userDefect = (user: NewUser): UserDefect | null => userDefects(user)[0] ?? null

/** At most one for each field. */
export function userDefects(user: NewUser): readonly UserDefect[] {
  const checks: readonly (readonly [UserDefect['field'], string | null])[] = [
    ['userName', userNameDefect(user.userName)],
    ['fullName', textDefect(user.fullName)],
    ['distinguishedName', textDefect(user.distinguishedName)],
    ['emailAddresses', addressesDefect(user.emailAddresses)],
    ['pop3UserNames', namesDefect(user.pop3UserNames)],
    ['privileges', privilegesDefect(user.privileges)],
    ['loginPrivileges', doublesDefect(user.loginPrivileges)],
    ['folderAccess', foldersDefect(user.folderAccess ?? [])],
  ]
  return checks.flatMap(([field, reason]) => (reason === null ? [] : [{ field, reason }]))
}

function textDefect(text: string | null): string | null {
  if (text === null) return null
  if (text.trim() === '') return 'It is empty.'
  if (/\p{Cc}/u.test(text)) return 'It contains a control character.'
  return text.isWellFormed() ? null : 'It contains half a character.'
}

function addressesDefect(addresses: readonly string[]): string | null {
  const wrong = addresses.find((address) => !looksLikeEmailAddress(address) || !address.isWellFormed())
  return wrong === undefined ? doublesDefect(addresses) : `${wrong} is no e-mail address.`
}

/** A blank ends the name in the protocol itself (RFC 1939, section 3). Lists of names are separated like those of addresses. */
function namesDefect(names: readonly string[]): string | null {
  for (const name of names) {
    const reason = textDefect(name)
    if (reason !== null) return reason
    if (/[\s,;]/u.test(name)) return `${name} contains a blank, a comma or a semicolon.`
  }
  return doublesDefect(names)
}

/** `admin` includes every other privilege; `none` is the empty list. */
const privilegesDefect = (privileges: readonly string[]): string | null =>
  privileges.includes('admin') && privileges.length > 1
    ? 'admin includes every other privilege and must stand alone.'
    : doublesDefect(privileges)

function foldersDefect(access: NonNullable<NewUser['folderAccess']>): string | null {
  for (const { folder, privileges } of access) {
    const reason = userNameDefect(folder) ?? doublesDefect(privileges)
    if (reason !== null) return `${folder}: ${reason}`
  }
  return doublesDefect(access.map(({ folder }) => folder))
}

function doublesDefect(values: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const value of values) {
    const key = comparisonKey(value)
    if (seen.has(key)) return `${value} stands there twice.`
    seen.add(key)
  }
  return null
}
