/** From the first column up to, and without, the second. */
export type Columns = readonly [from: number, to: number]

/**
 * Where the fields of a record stand, in columns from 0. Between the folder of the mail and the flags lies the
 * password, in a weak encoding (reference: MDaemon, Password column): its columns are named nowhere, so that nothing
 * can read them.
 */
export interface UserlistLayout {
  readonly domain: Columns
  readonly mailbox: Columns
  readonly fullName: Columns
  /** Where the folder of the mail begins. */
  readonly mailFolder: number
  /** The first of ten flags, behind which ten columns of numbers follow; null: they are the last twenty of the line. */
  readonly flags: number | null
}

/** The vendor's table (reference: MDaemon, Userlist.dat record). */
export const vendorLayout: UserlistLayout = {
  domain: [0, 45],
  mailbox: [45, 75],
  fullName: [75, 105],
  mailFolder: 105,
  flags: 215,
}

/** Where names are padded by characters, a password of bytes shifts what is behind it: that is counted from the end. */
export const characterLayout: UserlistLayout = { ...vendorLayout, flags: null }

export const flagCount = 10
export const numberCount = 10
/** Among the flags. */
export const accessFlag = 2
export const hiddenFlag = 5

export const flagsOf = (layout: UserlistLayout, lineLength: number): number =>
  layout.flags ?? lineLength - flagCount - numberCount
