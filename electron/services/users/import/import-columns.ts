import { looksLikeEmailAddress } from '../../../../shared/domain/email-address.ts'

/** What a column of the file says. The password of the manual's page is one for another server, and is not read. */
export type ImportColumn =
  | 'imapUserName'
  | 'password'
  | 'emailAddresses'
  | 'userName'
  | 'fullName'
  | 'authentication'
  | 'directory'
  | 'distinguishedName'
  | 'pop3UserNames'
  | 'privileges'

/** Headings without blanks, hyphens and case. */
const headings: Readonly<Record<string, ImportColumn>> = {
  imapusername: 'imapUserName',
  imapuser: 'imapUserName',
  imapbenutzername: 'imapUserName',
  imappassword: 'password',
  imappasswort: 'password',
  password: 'password',
  passwort: 'password',
  address: 'emailAddresses',
  adresse: 'emailAddresses',
  email: 'emailAddresses',
  emailaddress: 'emailAddresses',
  emailaddresses: 'emailAddresses',
  emailadresse: 'emailAddresses',
  emailadressen: 'emailAddresses',
  username: 'userName',
  user: 'userName',
  benutzer: 'userName',
  benutzername: 'userName',
  mailstoreusername: 'userName',
  mailstorebenutzername: 'userName',
  fullname: 'fullName',
  vollständigername: 'fullName',
  authentication: 'authentication',
  directory: 'directory',
  distinguishedname: 'distinguishedName',
  pop3usernames: 'pop3UserNames',
  privileges: 'privileges',
}

/** The manual's page, with and without the password. */
const places: readonly (readonly ImportColumn[])[] = [
  ['imapUserName', 'password', 'emailAddresses', 'userName'],
  ['imapUserName', 'emailAddresses', 'userName'],
]

/**
 * By headings where all of them are known. Otherwise by place, as on the manual's page, where headings must be there but
 * may read otherwise; not where a known one speaks against it, nor where the first line is that of a user already.
 */
export function readColumns(cells: readonly string[]): readonly ImportColumn[] | null {
  const known = cells.map((cell) => (Object.hasOwn(headings, keyOf(cell)) ? headings[keyOf(cell)] : undefined))
  const columns = known.filter((column) => column !== undefined)
  if (columns.length === cells.length && isUsable(columns)) return columns
  if (cells.some(looksLikeEmailAddress)) return null
  return places.find((placed) => fits(known, placed)) ?? null
}

/** `User name` may stand for both names. */
const fits = (known: readonly (ImportColumn | undefined)[], placed: readonly ImportColumn[]): boolean =>
  known.length === placed.length &&
  known.every((column, place) => {
    const isFirstName = column === 'userName' && place === 0 && known.at(-1) === 'userName'
    return column === undefined || column === placed[place] || isFirstName
  })

const keyOf = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '')

const isUsable = (columns: readonly ImportColumn[]): boolean =>
  new Set(columns).size === columns.length && (columns.includes('userName') || columns.includes('imapUserName'))
