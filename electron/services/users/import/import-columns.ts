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

/**
 * By headings where all of them are known. Otherwise by place, as on the manual's page, where headings must be there but
 * may read otherwise: IMAP user name, IMAP password, e-mail address, user name, or these without the password.
 */
export function readColumns(cells: readonly string[]): readonly ImportColumn[] | null {
  const known = cells.map((cell) => headings[keyOf(cell)])
  const columns = known.filter((column) => column !== undefined)
  if (columns.length === cells.length && isUsable(columns)) return columns
  if (columns.length > 0 && columns.length === cells.length) return null
  if (cells.length === 4) return ['imapUserName', 'password', 'emailAddresses', 'userName']
  if (cells.length === 3) return ['imapUserName', 'emailAddresses', 'userName']
  return null
}

const keyOf = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '')

const isUsable = (columns: readonly ImportColumn[]): boolean =>
  new Set(columns).size === columns.length && (columns.includes('userName') || columns.includes('imapUserName'))
