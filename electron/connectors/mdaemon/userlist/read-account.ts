import type { TextEncoding } from '../files/text-encoding.ts'
import { knownAccess, type Access, type MdaemonAccount } from './mdaemon-account.ts'
import type { RecordLine } from './record-line.ts'
import { accessFlag, flagsOf, hiddenFlag, type Columns, type UserlistLayout } from './userlist-layout.ts'

export interface RecordReading {
  readonly layout: UserlistLayout
  readonly encoding: TextEncoding
}

/** Of a line that was judged not to be damaged. */
export function readAccount(line: RecordLine, { layout, encoding }: RecordReading): MdaemonAccount {
  const field = (columns: Columns): string => decodeField(line, columns, encoding)
  const [domain, mailbox, fullName] = [field(layout.domain), field(layout.mailbox), field(layout.fullName)]
  const flags = flagsOf(layout, line.length)
  return {
    address: mailbox.includes('@') ? mailbox : `${mailbox}@${domain}`,
    fullName: fullName === '' ? null : fullName,
    mailbox,
    domain,
    access: accessOf(line.codeAt(flags + accessFlag)),
    isHidden: letterOf(line.codeAt(flags + hiddenFlag)) === 'Y',
  }
}

const replacement = '\u{FFFD}'

/** A name that fills its columns may be cut in the middle of a character, whose half is left out. */
function decodeField(line: RecordLine, [from, to]: Columns, encoding: TextEncoding): string {
  const text = encoding.decode(line.slice(from, to)).replaceAll('\0', '')
  return (text.endsWith(replacement) ? text.slice(0, -1) : text).trim()
}

const letterOf = (code: number): string => (code > 0 ? String.fromCharCode(code).toUpperCase() : '')

const accessOf = (code: number): Access => knownAccess.find((known) => known === letterOf(code)) ?? 'unknown'
