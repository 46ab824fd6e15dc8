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
export function userDefect(user: NewUser): UserDefect | null {
  const name = userNameDefect(user.userName)
  if (name !== null) return { field: 'userName', reason: name }
  return fieldsDefect(user)
}

function fieldsDefect(user: NewUser): UserDefect | null {
  const checks: readonly (readonly [UserDefect['field'], string | null])[] = [
    ['fullName', textDefect(user.fullName)],
    ['distinguishedName', textDefect(user.distinguishedName)],
    ['emailAddresses', addressesDefect(user.emailAddresses)],
    ['pop3UserNames', namesDefect(user.pop3UserNames)],
    ['privileges', privilegesDefect(user.privileges)],
    ['loginPrivileges', doublesDefect(user.loginPrivileges)],
    ['folderAccess', foldersDefect(user.folderAccess ?? [])],
  ]
  for (const [field, reason] of checks) if (reason !== null) return { field, reason }
  return null
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

function namesDefect(names: readonly string[]): string | null {
  for (const name of names) {
    const reason = textDefect(name)
    if (reason !== null) return reason
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
