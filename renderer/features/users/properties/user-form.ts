import { loginPrivileges, type GlobalPrivilege, type LoginPrivilege } from '../../../../shared/domain/privileges.ts'
import type { NewUser, UserChanges, UserFields } from '../../../../shared/domain/user-editing.ts'
import type { Authentication, UserDetails } from '../../../../shared/domain/user.ts'
import { ownerOf } from './owner-of.ts'

/** What the dialog edits: texts as they are typed. */
export interface UserForm {
  readonly userName: string
  readonly fullName: string
  readonly authentication: Authentication
  readonly password: string
  readonly distinguishedName: string
  readonly emailAddresses: readonly string[]
  readonly pop3UserNames: readonly string[]
  readonly privileges: readonly GlobalPrivilege[]
  readonly loginPrivileges: readonly LoginPrivilege[]
  readonly folderAccess: UserFields['folderAccess']
}

/** Nothing but logging on is given unasked. */
export const newUserForm: UserForm = {
  userName: '',
  fullName: '',
  authentication: 'integrated',
  password: '',
  distinguishedName: '',
  emailAddresses: [],
  pop3UserNames: [],
  privileges: ['login'],
  loginPrivileges,
  folderAccess: [],
}

export const formOf = (user: UserDetails): UserForm => ({
  userName: user.userName,
  fullName: user.fullName ?? '',
  authentication: user.authentication,
  password: '',
  distinguishedName: user.distinguishedName ?? '',
  emailAddresses: user.emailAddresses,
  pop3UserNames: user.pop3UserNames,
  privileges: user.privileges,
  loginPrivileges: user.loginPrivileges,
  folderAccess: user.folderAccess,
})

/** Without the lines that were left empty. */
export const enteredTexts = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '')

/** Without a folder, the own archive may be read and written: that rule is the main process's. */
export const toNewUser = (form: UserForm): NewUser => ({
  ...fieldsOf(form),
  userName: form.userName.trim(),
  folderAccess: form.folderAccess.length === 0 ? null : form.folderAccess,
})

const fieldsOf = (form: UserForm): UserFields => ({
  fullName: form.fullName.trim() || null,
  authentication: form.authentication,
  distinguishedName: form.distinguishedName.trim() || null,
  emailAddresses: enteredTexts(form.emailAddresses),
  pop3UserNames: enteredTexts(form.pop3UserNames),
  privileges: form.privileges,
  loginPrivileges: form.loginPrivileges,
  folderAccess: form.folderAccess,
})

/** Only what differs: what somebody else changed meanwhile stays. What a directory owns is never among it. */
export function changesOf(user: UserDetails, form: UserForm): UserChanges {
  const fields = fieldsOf(form)
  const before = fieldsOf(formOf(user))
  const isOwned = ownerOf({ authentication: form.authentication, directory: user.directory }) !== null
  const differs = (field: keyof UserFields): boolean => JSON.stringify(fields[field]) !== JSON.stringify(before[field])
  return {
    ...(!isOwned && differs('fullName') ? { fullName: fields.fullName } : {}),
    ...(!isOwned && differs('distinguishedName') ? { distinguishedName: fields.distinguishedName } : {}),
    ...(!isOwned && differs('emailAddresses') ? { emailAddresses: fields.emailAddresses } : {}),
    ...(differs('authentication') ? { authentication: fields.authentication } : {}),
    ...(differs('pop3UserNames') ? { pop3UserNames: fields.pop3UserNames } : {}),
    ...(differs('privileges') ? { privileges: fields.privileges } : {}),
    ...(differs('loginPrivileges') ? { loginPrivileges: fields.loginPrivileges } : {}),
    ...(differs('folderAccess') ? { folderAccess: fields.folderAccess } : {}),
  }
}

/** Only integrated users have a password here; an empty field keeps what is there. */
export const passwordOf = ({ authentication, password }: UserForm): string | null =>
  authentication === 'integrated' && password !== '' ? password : null
