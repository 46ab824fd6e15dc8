import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import {
  folderPrivilegeSchema,
  globalPrivilegeSchema,
  loginPrivileges,
  loginPrivilegeSchema,
} from '../../../shared/domain/privileges.ts'
import type { UserChanges, UserFields } from '../../../shared/domain/user-editing.ts'
import { authenticationSchema, type Authentication } from '../../../shared/domain/user.ts'
import type { FieldOption, Given } from './command.ts'
import { UsageError } from './usage-error.ts'

type Fields = Given['fields']
type FolderAccess = UserFields['folderAccess']

/** What the options say of a user; `present` is the folder access that single folders are changed in. */
export function readUserFields(fields: Fields, present: FolderAccess): UserChanges {
  const authentication = readAuthentication(fields)
  const privileges = one(fields, 'privileges')
  const login = one(fields, 'login-privileges')
  const folders = fields.get('folder')
  return {
    ...(fields.has('full-name') && { fullName: textOrNone(fields, 'full-name') }),
    ...(authentication !== null && { authentication }),
    ...(fields.has('dn') && { distinguishedName: textOrNone(fields, 'dn') }),
    ...(fields.has('email') && { emailAddresses: filled(fields, 'email') }),
    ...(fields.has('pop3-name') && { pop3UserNames: filled(fields, 'pop3-name') }),
    ...(privileges !== null && { privileges: readWords('privileges', privileges, globalPrivilegeSchema) }),
    ...(login !== null && { loginPrivileges: readLogin(login) }),
    ...(folders !== undefined && { folderAccess: folders.reduce(withFolder, present) }),
  }
}

export function readAuthentication(fields: Fields): Authentication | null {
  const text = one(fields, 'authentication')
  if (text === null) return null
  const { data } = authenticationSchema.safeParse(text)
  if (data === undefined) throw new UsageError(`--authentication is one of ${authenticationSchema.options.join(', ')}.`)
  return data
}

function one(fields: Fields, name: FieldOption): string | null {
  const [value, second] = fields.get(name) ?? []
  if (second !== undefined) throw new UsageError(`--${name} may stand there only once.`)
  return value ?? null
}

/** `--dn ''` takes the text away. */
function textOrNone(fields: Fields, name: FieldOption): string | null {
  const text = one(fields, name)
  return text === '' ? null : text
}

/** `--email ''` leaves none. */
const filled = (fields: Fields, name: FieldOption): readonly string[] =>
  (fields.get(name) ?? []).filter((value) => value !== '')

const readLogin = (text: string) =>
  text === 'all' ? loginPrivileges : readWords('login-privileges', text, loginPrivilegeSchema)

interface WordSchema<Word extends string> {
  readonly options: readonly Word[]
}

/** `none` stands alone and is the empty list. */
function readWords<Word extends string>(option: string, text: string, { options }: WordSchema<Word>): readonly Word[] {
  if (text === 'none') return []
  return text.split(',').map((word) => {
    const known = options.find((each) => each === word.trim())
    if (known === undefined) throw new UsageError(`--${option} is none, or some of ${options.join(',')}.`)
    return known
  })
}

function withFolder(access: FolderAccess, text: string): FolderAccess {
  const [, folder, words = ''] = /^([^=]+)=(.*)$/su.exec(text) ?? []
  if (folder === undefined) throw new UsageError('--folder is FOLDER=LIST, as in anna=read,write.')
  const others = access.filter((each) => comparisonKey(each.folder) !== comparisonKey(folder))
  if (words === '') return others
  return [...others, { folder, privileges: readWords('folder', words, folderPrivilegeSchema) }]
}
