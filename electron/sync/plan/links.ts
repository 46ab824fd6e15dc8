/**
 * Which record is which stored user, by place in the two lists: two small arrays instead of 100,000 pairs.
 * `doubted` are stored users who may be among the records although none is linked to them: they count as present.
 */
export interface Links {
  readonly storedOf: Int32Array
  readonly recordOf: Int32Array
  readonly doubted: Uint8Array
}

const nobody = -1

export const createLinks = (records: number, stored: number): Links => ({
  storedOf: new Int32Array(records).fill(nobody),
  recordOf: new Int32Array(stored).fill(nobody),
  doubted: new Uint8Array(stored),
})

export interface Pair {
  readonly record: number
  readonly stored: number
}

/** A record and a user are linked once; the first link, made by the surer feature, stands. */
export function link({ storedOf, recordOf }: Links, { record, stored }: Pair): void {
  if (storedOf[record] !== nobody || recordOf[stored] !== nobody) return
  storedOf[record] = stored
  recordOf[stored] = record
}

export function doubt({ doubted }: Links, stored: number): void {
  doubted[stored] = 1
}

/** The place of the stored user that a record is; null for a new one. */
export const storedPlace = ({ storedOf }: Links, record: number): number | null => placeOrNull(storedOf[record])

/** The place of the record that a stored user is; null where none was read. */
export const recordPlace = ({ recordOf }: Links, stored: number): number | null => placeOrNull(recordOf[stored])

export const isPresent = (links: Links, stored: number): boolean =>
  recordPlace(links, stored) !== null || links.doubted[stored] === 1

const placeOrNull = (place: number | undefined): number | null =>
  place === undefined || place === nobody ? null : place
