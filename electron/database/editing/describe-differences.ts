import type { AuditDetail } from '../../../shared/domain/audit.ts'
import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import type { UserFields } from '../../../shared/domain/user-editing.ts'

/** What a user has before there is one: what differs from it is worth writing down. */
export const noFields: UserFields = {
  fullName: null,
  authentication: 'integrated',
  distinguishedName: null,
  emailAddresses: [],
  pop3UserNames: [],
  privileges: [],
  loginPrivileges: [...loginPrivileges],
  folderAccess: [],
}

type Compared = keyof UserFields

/** The fields that differ, as text; passwords are none of them. The order of addresses and POP3 names counts. */
export function describeDifferences(before: UserFields, after: UserFields): readonly AuditDetail[] {
  const texts: Readonly<Record<Compared, (fields: UserFields) => string | null>> = {
    fullName: ({ fullName }) => fullName,
    authentication: ({ authentication }) => authentication,
    distinguishedName: ({ distinguishedName }) => distinguishedName,
    emailAddresses: ({ emailAddresses }) => inOrder(emailAddresses),
    pop3UserNames: ({ pop3UserNames }) => inOrder(pop3UserNames),
    privileges: ({ privileges }) => inAnyOrder(privileges),
    loginPrivileges: (fields) => inAnyOrder(fields.loginPrivileges),
    folderAccess: ({ folderAccess }) => inAnyOrder(folderAccess.map(describeAccess)),
  }
  return Object.entries(texts).flatMap(([field, textOf]) => {
    const difference = { field, before: textOf(before), after: textOf(after) }
    return difference.before === difference.after ? [] : [difference]
  })
}

const inOrder = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '))

const inAnyOrder = (values: readonly string[]): string | null => inOrder([...values].sort())

const describeAccess = ({ folder, privileges }: UserFields['folderAccess'][number]): string =>
  `${folder}: ${[...privileges].sort().join(' ') || 'none'}`
