import { wordReason } from '../../../../shared/text/fill-template.ts'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { globalPrivileges, loginPrivileges } from '../../../../shared/domain/privileges.ts'
import { userDefect, type UserDefect } from '../../../../shared/domain/user-defect.ts'
import { newUserSchema, type NewUser } from '../../../../shared/domain/user-editing.ts'
import { authenticationSchema, type Authentication } from '../../../../shared/domain/user.ts'
import { withoutFormulaGuard } from '../../../../shared/csv/csv-line.ts'
import { readCsv, type CsvDefect, type CsvRecord } from '../../../../shared/csv/read-csv.ts'
import { withoutDoubleAddresses } from '../../../../shared/domain/email-address.ts'
import { readColumns, type ImportColumn } from './import-columns.ts'

export interface ParsedUser {
  /** The first line that names the user. */
  readonly line: number
  readonly user: NewUser
}

export interface ParsedFile {
  readonly users: readonly ParsedUser[]
  readonly defects: readonly CsvDefect[]
}

/** Several lines of one user are one user with several addresses. */
export function parseUsers(text: string, authentication: Authentication): ParsedFile {
  const { records, defects } = readCsv(text)
  const [header, ...lines] = records
  const columns = header === undefined ? null : readColumns(header.cells)
  if (header === undefined || columns === null) return { users: [], defects: [...defects, wrongHeader(header)] }
  const merged = new Map<string, ParsedUser>()
  const wrong: CsvDefect[] = [...defects]
  const brokenLines = new Set(defects.map(({ line }) => line))
  for (const record of lines) {
    if (brokenLines.has(record.line)) continue
    const reason = takeLine(merged, parseLine(record, columns, authentication))
    if (reason !== null) wrong.push({ line: record.line, reason })
  }
  return { users: [...merged.values()], defects: wrong.sort((one, other) => one.line - other.line) }
}

const wrongHeader = (header: CsvRecord | undefined): CsvDefect => ({
  line: header?.line ?? 1,
  reason:
    'The first line must name the columns: IMAP user name, IMAP password (not read), e-mail address, user name; or those of an exported file.',
})

type ParsedLine = ParsedUser | string

function parseLine({ line, cells }: CsvRecord, columns: readonly ImportColumn[], fallback: Authentication): ParsedLine {
  if (cells.length !== columns.length) return `There are ${cells.length} fields instead of ${columns.length}.`
  const valueOf = (column: ImportColumn): string => withoutFormulaGuard(cells[columns.indexOf(column)] ?? '').trim()
  const userName = valueOf('userName') || valueOf('imapUserName')
  const parsed = newUserSchema.safeParse({
    userName,
    fullName: valueOf('fullName') || null,
    authentication: valueOf('authentication') || fallback,
    distinguishedName: valueOf('distinguishedName') || null,
    emailAddresses: withoutDoubleAddresses(words(valueOf('emailAddresses'))),
    pop3UserNames: words(valueOf('pop3UserNames')),
    privileges: privilegesOf(valueOf('privileges')),
    loginPrivileges,
    folderAccess: null,
  })
  if (!parsed.success) return wrongWord(valueOf('authentication'))
  const defect = userDefect(parsed.data)
  return defect === null ? { line, user: parsed.data } : describeDefect(defect)
}

/** Without the value: where columns are mistaken for others it may be a password. */
const describeDefect = ({ field, reason }: UserDefect): string =>
  field === 'userName' || field === 'fullName' ? `${field}: ${wordReason(reason)}` : `${field}: It is not valid.`

const words = (text: string): readonly string[] => text.split(/[\s,;]+/u).filter((word) => word !== '')

/** Without the column, or with an empty field, users may log on; `none` is written out. */
const privilegesOf = (text: string): readonly string[] =>
  text === '' ? ['login'] : words(text).filter((word) => word !== 'none')

const wrongWord = (authentication: string): string =>
  authentication !== '' && !authenticationSchema.safeParse(authentication).success
    ? `authentication: must be one of ${authenticationSchema.options.join(', ')}.`
    : `privileges: must be none, or some of ${globalPrivileges.join(', ')}.`

/** Answers what is wrong with the line, or null where it was taken. */
function takeLine(merged: Map<string, ParsedUser>, parsed: ParsedLine): string | null {
  if (typeof parsed === 'string') return parsed
  const key = comparisonKey(parsed.user.userName)
  const earlier = merged.get(key)
  if (earlier === undefined) merged.set(key, parsed)
  else if (differsFrom(earlier.user, parsed.user)) return `The user stands in line ${earlier.line} with other values.`
  else merged.set(key, { ...earlier, user: joined(earlier.user, parsed.user) })
  return null
}

const differsFrom = (one: NewUser, other: NewUser): boolean =>
  one.fullName !== other.fullName ||
  one.authentication !== other.authentication ||
  one.distinguishedName !== other.distinguishedName ||
  one.privileges.join() !== other.privileges.join()

const joined = (one: NewUser, other: NewUser): NewUser => ({
  ...one,
  emailAddresses: [...withoutDoubleAddresses([...one.emailAddresses, ...other.emailAddresses])],
  pop3UserNames: [...withoutDoubleAddresses([...one.pop3UserNames, ...other.pop3UserNames])],
})
