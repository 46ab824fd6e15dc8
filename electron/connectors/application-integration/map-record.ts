import type { DirectoryUser, SkippedRecord } from '../../../shared/domain/directory-snapshot.ts'
import { looksLikeEmailAddress, withoutDoubleAddresses } from '../../../shared/domain/email-address.ts'
import { readField, readTextList, textIn, type FieldReading } from './read-field.ts'

export type MappedRecord =
  | { readonly kind: 'user'; readonly user: DirectoryUser; readonly invalidAddresses: readonly string[] }
  | { readonly kind: 'skipped'; readonly record: SkippedRecord }

/**
 * One element of the list (reference: product, 5.1). Fields that are not known are passed over. A record with a field
 * of another type is left alone whole: what else in it can be trusted is anybody's guess.
 */
export function mapRecord(value: unknown): MappedRecord {
  const userName = readField(value, 'userName')
  const distinguishedName = readField(value, 'distinguishedName')
  const fullName = readField(value, 'fullName')
  const addresses = readTextList(value, 'emailAddresses')
  const known = { userName: textIn(userName), distinguishedName: textIn(distinguishedName) }
  const flaw = flawOf([userName, distinguishedName, fullName, addresses])
  if (flaw !== null) return skipped(known, flaw)
  if (known.userName === null)
    return skipped(known, { reason: 'user-name-missing', parameters: { attribute: 'userName' } })
  const listed = addresses.kind === 'texts' ? addresses.texts : []
  return {
    kind: 'user',
    user: {
      // The protocol has no stable identifier: the planner goes by the distinguished name, then by the user name.
      externalId: null,
      userName: known.userName,
      fullName: textIn(fullName),
      distinguishedName: known.distinguishedName,
      emailAddresses: withoutDoubleAddresses(listed.filter(looksLikeEmailAddress)),
    },
    invalidAddresses: listed.filter((address) => !looksLikeEmailAddress(address)),
  }
}

type Flaw = Pick<SkippedRecord, 'reason' | 'parameters'>

function flawOf(readings: readonly FieldReading[]): Flaw | null {
  const flawed = readings.find((reading) => reading.kind === 'flawed')
  if (flawed === undefined) return null
  return { reason: 'attribute-invalid', parameters: { attribute: flawed.field, reason: flawed.reason } }
}

const skipped = (known: Pick<SkippedRecord, 'userName' | 'distinguishedName'>, flaw: Flaw): MappedRecord => ({
  kind: 'skipped',
  record: { externalId: null, ...known, ...flaw },
})
