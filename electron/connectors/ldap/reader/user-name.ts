import type { SkippedRecord } from '../../../../shared/domain/directory-snapshot.ts'
import { textsOf } from '../attributes/attribute-values.ts'
import type { LdapValue } from '../session/ldap-entry.ts'
import type { UserSettings } from './user-settings.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

type Flaw = Pick<SkippedRecord, 'reason' | 'parameters'>

export type UserName =
  | { readonly kind: 'usable'; readonly userName: string; readonly choice: 'only' | 'first-of-several' }
  | { readonly kind: 'flawed'; readonly flaw: Flaw }

type UserNameSettings = Pick<UserSettings, 'userNameAttribute' | 'userNamePart'>

/** The first value is the user name; the order is the server's. */
export function readUserName(values: readonly LdapValue[], settings: UserNameSettings): UserName {
  const [first, second] = textsOf(values)
  if (first === undefined) return flawed(values, settings)
  const userName = userNamePart(first, settings)
  if (userName === '') return invalid(because('name-nothing-before-at'))
  return { kind: 'usable', userName, choice: second === undefined ? 'only' : 'first-of-several' }
}

/** `local-part`: before the last `@`, for a local part may hold one; unchanged without `@` (reference: LDAP, 10). */
function userNamePart(value: string, { userNamePart: part }: UserNameSettings): string {
  const at = part === 'local-part' ? value.lastIndexOf('@') : -1
  return at === -1 ? value : value.slice(0, at).trim()
}

function flawed(values: readonly LdapValue[], { userNameAttribute: attribute }: UserNameSettings): UserName {
  if (values.some((value) => typeof value !== 'string')) return invalid(because('name-not-text', { attribute }))
  return { kind: 'flawed', flaw: { reason: 'user-name-missing', parameters: { attribute } } }
}

const invalid = (reason: Reason): UserName => ({
  kind: 'flawed',
  flaw: { reason: 'user-name-invalid', parameters: { reason } },
})
