import { splitLines, type FileLine } from '../files/split-lines.ts'
import type { TextEncoding } from '../files/text-encoding.ts'
import { inSteps } from '../stepwise.ts'
import { chooseLayout, type JudgedLayout } from './choose-layout.ts'
import type { MdaemonAccount } from './mdaemon-account.ts'
import { readAccount } from './read-account.ts'
import { flagCount, flagsOf, numberCount } from './userlist-layout.ts'

/** What a whole Userlist.dat holds. */
export interface Userlist {
  readonly accounts: readonly MdaemonAccount[]
  /** Numbers of lines that are no account, from 1. Never their content, which holds a password. */
  readonly damagedLines: readonly number[]
  /** Lines that end within their record, where not all end at that column: the file may be cut off there. */
  readonly cutLines: readonly number[]
  /** Lines behind whose account something follows that may be another one. */
  readonly overlongLines: readonly number[]
  readonly layout: JudgedLayout['name']
}

export type UserlistOutcome =
  | { readonly kind: 'read'; readonly userlist: Userlist }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown-layout'; readonly plausible: number; readonly lines: number }

/** A layout counts where at least this share of the lines fits it (reference: MDaemon, parser). */
const enoughPlausible = 0.8

export function* parseUserlist(content: Buffer, encoding: TextEncoding): Generator<void, UserlistOutcome> {
  const blanked: number[] = []
  const lines = yield* splitLines(content, encoding, ({ number, length }) => {
    if (length >= roomForAccount) blanked.push(number)
  })
  if (lines.length === 0) return { kind: 'empty' }
  const judged = yield* chooseLayout(lines, { encoding, enough: lines.length * enoughPlausible })
  if (judged.plausible < lines.length * enoughPlausible) {
    return { kind: 'unknown-layout', plausible: judged.plausible, lines: lines.length }
  }
  const userlist = yield* readLines(lines, judged, encoding)
  return { kind: 'read', userlist: { ...userlist, damagedLines: [...userlist.damagedLines, ...blanked] } }
}

/** Columns of a domain and a mailbox. A comment or blanks as long as that may have been an account (MDAEMON-A7). */
const roomForAccount = 75

function* readLines(
  lines: readonly FileLine[],
  judged: JudgedLayout,
  encoding: TextEncoding,
): Generator<void, Userlist> {
  const { name, layout, columnsOf, verdicts } = judged
  const accounts: MdaemonAccount[] = []
  const damagedLines: number[] = []
  const overlongLines: number[] = []
  yield* inSteps(lines, ({ bytes, number }, index) => {
    if (verdicts[index] === 'damaged') {
      damagedLines.push(number)
      return
    }
    const line = columnsOf(bytes)
    const account = readAccount(line, { layout, encoding })
    // Nobody is called so: to take it for a newcomer would delete whoever stands behind it.
    if (account.address.includes(replacement)) {
      damagedLines.push(number)
      return
    }
    accounts.push(account)
    const end = flagsOf(layout, line.length) + flagCount + numberCount
    if (line.length > end + longestTail) overlongLines.push(number)
  })
  return { accounts, damagedLines, cutLines: cutLines(lines, judged), overlongLines, layout: name }
}

/** Several records that all end at one column are written so; one that ends before the others has lost something. */
function cutLines(lines: readonly FileLine[], { verdicts }: JudgedLayout): readonly number[] {
  const cut = lines.filter((_line, index) => verdicts[index] === 'cut')
  const lengths = new Set(lines.map(({ bytes }) => bytes.length))
  return lines.length > 1 && cut.length === lines.length && lengths.size === 1 ? [] : cut.map(({ number }) => number)
}

/** Where a decoder found no character, it puts this one. */
const replacement = '\u{FFFD}'

/** Builds may have wider numbers (MDAEMON-A4), but where a domain and a mailbox fit in, a second record may stand. */
const longestTail = 74
