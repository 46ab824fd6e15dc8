import { comparisonKey } from '../../../shared/domain/comparison-key.ts'

/** What is known of any record that was read, usable or not. */
export interface ReadRecord {
  readonly externalId: string | null
  readonly userName: string | null
  readonly distinguishedName: string | null
}

/** Blank ids match nothing (design, section 3), wherever they come from. */
export function externalIdKey({ externalId }: Pick<ReadRecord, 'externalId'>): string | null {
  const key = externalId?.trim().toLowerCase() ?? ''
  return key === '' ? null : key
}

/** null where there is no distinguished name. */
export function distinguishedNameKey({ distinguishedName }: Pick<ReadRecord, 'distinguishedName'>): string | null {
  if (distinguishedName === null) return null
  const key = comparisonKey(distinguishedName.replace(insignificantBlanks, withoutBlanks))
  return key === '' ? null : key
}

/**
 * Escapes and quoted values are matched first, so that what looks like a separator inside them stays as it is: two
 * different entries must not get one key. `=` counts only behind an attribute type at the start of a component.
 */
const insignificantBlanks = /\\.|"(?:\\.|[^"\\])*"|(^|[,+])\s*([\w.-]+)\s*=\s*|\s+(?=[,+])/gsu

function withoutBlanks(token: string, separator: string | undefined, type: string | undefined): string {
  if (type !== undefined) return `${separator ?? ''}${type}=`
  return token.trim() === '' ? '' : token
}

/** How a record is called where it has to be named to a person. */
export const labelOf = (record: ReadRecord): string =>
  record.distinguishedName ?? record.userName ?? record.externalId ?? '?'

const noRecord: ReadRecord = { externalId: null, userName: null, distinguishedName: null }

export const recordAt = (all: readonly ReadRecord[], place: number): ReadRecord => all[place] ?? noRecord
