import { comparisonKey } from './comparison-key.ts'
import { looksLikeEmailAddress } from './email-address.ts'
import type { NewUser, UserFields } from './user-editing.ts'
import { userNameDefect } from './user-name-defect.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

/** What is wrong with a value that was entered for a user. */
export interface UserDefect {
  readonly field: 'userName' | keyof UserFields
  readonly reason: Reason
}

/** The first thing that is wrong; null where everything can be stored. */
export const userDefect = (user: NewUser): UserDefect | null => userDefects(user)[0] ?? null

/** At most one for each field. */
export function userDefects(user: NewUser): readonly UserDefect[] {
  const checks: readonly (readonly [UserDefect['field'], Reason | null])[] = [
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

function textDefect(text: string | null): Reason | null {
  if (text === null) return null
  if (text.trim() === '') return because('value-empty')
  if (/\p{Cc}/u.test(text)) return because('value-control-character')
  return text.isWellFormed() ? null : because('value-half-character')
}

function addressesDefect(addresses: readonly string[]): Reason | null {
  const wrong = addresses.find((address) => !looksLikeEmailAddress(address) || !address.isWellFormed())
  return wrong === undefined ? doublesDefect(addresses) : because('value-no-address', { value: wrong })
}

/** A blank ends the name in the protocol itself (RFC 1939, section 3). Lists of names are separated like those of addresses. */
function namesDefect(names: readonly string[]): Reason | null {
  for (const name of names) {
    const reason = textDefect(name)
    if (reason !== null) return reason
    if (/[\s,;]/u.test(name)) return because('value-separator', { value: name })
  }
  return doublesDefect(names)
}

/** `admin` includes every other privilege; `none` is the empty list. */
const privilegesDefect = (privileges: readonly string[]): Reason | null =>
  privileges.includes('admin') && privileges.length > 1 ? because('value-admin-alone') : doublesDefect(privileges)

function foldersDefect(access: NonNullable<NewUser['folderAccess']>): Reason | null {
  for (const { folder, privileges } of access) {
    const reason = userNameDefect(folder) ?? doublesDefect(privileges)
    if (reason !== null) return because('value-of-folder', { folder, reason })
  }
  return doublesDefect(access.map(({ folder }) => folder))
}

function doublesDefect(values: readonly string[]): Reason | null {
  const seen = new Set<string>()
  for (const value of values) {
    const key = comparisonKey(value)
    if (seen.has(key)) return because('value-twice', { value })
    seen.add(key)
  }
  return null
}
