import iconv from 'iconv-lite'

/** An account as Userlist.dat keeps it; what is left out is as MDaemon makes a normal account. */
export interface LabAccount {
  readonly domain: string
  readonly mailbox: string
  readonly fullName: string
  /** `Y` by default. */
  readonly access?: string
  readonly hidden?: boolean
  /** Stands in the password columns, in clear: a canary. */
  readonly password?: string
  readonly mailFolder?: string
  /** KB. */
  readonly quota?: number
}

/** Widths of domain, mailbox, full name and mail folder (reference: MDaemon, Userlist.dat record). */
type FieldWidths = readonly [domain: number, mailbox: number, fullName: number, mailFolder: number]

const vendorWidths: FieldWidths = [45, 30, 30, 90]
export const recordLength = 235
/** The columns that nothing may read: an obfuscated password. */
const passwordColumns = [195, 215] as const
const passwordWidth = passwordColumns[1] - passwordColumns[0]

export interface RecordStyle {
  /** `windows-1252` by default. */
  readonly encoding?: string
  readonly widths?: FieldWidths
  /** Numbers filled with zeros, or with blanks. */
  readonly numbers?: 'zeros' | 'blanks'
  /** What a width counts. */
  readonly padding?: 'bytes' | 'characters'
}

/** One record without its line end. A field that is too long is cut, in mid-character too, as a C program does it. */
export function userlistRecord(account: LabAccount, style: RecordStyle = {}): Buffer {
  const { encoding = 'windows-1252', widths = vendorWidths, padding = 'bytes' } = style
  const { domain, mailbox, fullName, password = '' } = account
  const mailFolder = account.mailFolder ?? `C:\\MDaemon\\Users\\${domain}\\${mailbox}\\`
  const texts = [domain, mailbox, fullName, mailFolder]
  const fields = texts.map((text, index) =>
    padding === 'bytes'
      ? padBytes(iconv.encode(text, encoding), widths[index] ?? 0)
      : iconv.encode(text.slice(0, widths[index]).padEnd(widths[index] ?? 0), encoding),
  )
  return Buffer.concat([
    ...fields,
    padBytes(Buffer.from(password, 'latin1'), passwordWidth),
    Buffer.from(flags(account) + numbers(account, style.numbers ?? 'zeros'), 'latin1'),
  ])
}

function padBytes(text: Buffer, width: number): Buffer {
  const padded = Buffer.alloc(width, 0x20)
  text.copy(padded)
  return padded
}

const flags = ({ access = 'Y', hidden = false }: LabAccount): string => `NN${access}YN${hidden ? 'Y' : 'N'}NNNN`

function numbers({ quota = 0 }: LabAccount, filler: 'zeros' | 'blanks'): string {
  const fill = filler === 'zeros' ? '0' : ' '
  return `${'0'.padStart(4, fill)}${String(quota).padStart(6, fill)}`
}
