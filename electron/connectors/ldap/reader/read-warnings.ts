import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { isLoopback } from '../../../../shared/domain/loopback.ts'
import type { ChosenAttribute } from './attribute-presence.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import type { UserRecord } from './map-user.ts'
import type { UserSettings } from './user-settings.ts'

/** What is unsafe about the connection, said in every run. */
export function connectionWarnings({ endpoint, credentials }: ConnectionSettings): readonly SyncWarning[] {
  const { protocol, acceptAllCertificates, host } = endpoint
  if (protocol !== 'ldap') return acceptAllCertificates ? [warning('all-certificates-accepted')] : []
  return credentials === null || isLoopback(host) ? [] : [warning('connection-not-encrypted')]
}

/** What the read showed about the filter and the attributes. */
export function sweepWarnings(
  records: readonly UserRecord[],
  { baseDn, absentAttributes }: { readonly baseDn: string; readonly absentAttributes: readonly ChosenAttribute[] },
): readonly SyncWarning[] {
  if (records.length === 0) return [warning('user-filter-matches-nobody', { baseDn })]
  const absent = absentAttributes.map(({ attribute, field }) => warning('attribute-absent', { attribute, field }))
  return identifierAttributeOf(records) === null ? [...absent, warning('identifier-unavailable')] : absent
}

/** What is odd about single records, counted, with one example each. */
export function recordWarnings(records: readonly UserRecord[], settings: UserSettings): readonly SyncWarning[] {
  const severalNames = records.filter(({ userNames }) => userNames === 'several')
  const invalidAddresses = records.flatMap((record) => record.invalidAddresses)
  return [
    ...severalNames.slice(0, 1).map(({ user }) =>
      warning('several-user-names', {
        count: severalNames.length,
        attribute: settings.userNameAttribute,
        example: user.distinguishedName,
      }),
    ),
    ...invalidAddresses
      .slice(0, 1)
      .map((example) => warning('address-invalid', { count: invalidAddresses.length, example })),
  ]
}

export const referenceWarnings = (count: number): readonly SyncWarning[] =>
  count === 0 ? [] : [warning('references-ignored', { count })]

/** The attribute by which the server identifies entries; null where no entry has such a one. */
export function identifierAttributeOf(records: readonly UserRecord[]): string | null {
  const identified = records.find(({ user }) => user.externalId !== null)
  return identified?.user.externalId?.split(':', 1)[0] ?? null
}

const warning = (code: SyncWarning['code'], parameters: SyncWarning['parameters'] = {}): SyncWarning => ({
  code,
  parameters,
})
