import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { userlistRecord, type LabAccount, type RecordStyle } from './userlist-record.ts'

export interface AppDirectoryContent {
  readonly accounts: readonly LabAccount[]
  /** Lines of Alias.dat; no file where there are none. */
  readonly aliases?: readonly string[]
  /** Text of Groups.dat; no file where it is left out. */
  readonly groups?: string
  readonly style?: RecordStyle
}

/** The account that each MDaemon has for its own messages. */
export const systemAccount: LabAccount = {
  domain: 'example.com',
  mailbox: 'MDaemon',
  fullName: 'MDaemon Server',
  access: 'N',
  hidden: true,
}

/** An App directory as this project reads its sources; no real one has been seen (reference: MDaemon, Purpose). */
export function writeAppDirectory(folder: string, content: AppDirectoryContent): void {
  const { accounts, aliases = [], groups, style = {} } = content
  const encode = (text: string): Buffer => iconv.encode(text, style.encoding ?? 'windows-1252')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Userlist.dat'), userlistFile(accounts, style))
  if (aliases.length > 0)
    writeFileSync(join(folder, 'Alias.dat'), encode(aliases.map((line) => `${line}\r\n`).join('')))
  if (groups !== undefined) writeFileSync(join(folder, 'Groups.dat'), encode(groups))
}

const lineEnd = Buffer.from('\r\n')

export const userlistFile = (accounts: readonly LabAccount[], style: RecordStyle = {}): Buffer =>
  Buffer.concat(accounts.flatMap((account) => [userlistRecord(account, style), lineEnd]))

/** One section for each group: the likeliest of the forms, and a guess (MDAEMON-A9). */
export const groupSections = (groups: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(groups)
    .map(([name, members]) => [`[${name}]`, ...members.map((member) => `${member}=`), ''].join('\r\n'))
    .join('\r\n')
