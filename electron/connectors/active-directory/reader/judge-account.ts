import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { firstTextOf, textsOf } from '../../ldap/attributes/attribute-values.ts'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import { accountReaders } from './account-attributes.ts'

/** Why an account is none of the users that are asked for. */
export type LeftOut = 'system-mailbox' | 'without-address' | 'disabled' | 'hidden'

export type AccountChoice = Pick<ActiveDirectoryFilters, 'exchangeUsersOnly' | 'enabledUsersOnly' | 'visibleUsersOnly'>

/**
 * Judged here and not by the server: a filter on an attribute that the schema lacks, or that this account may not read, matches
 * nobody (MS-ADTS, 3.1.1.3.1.3.1). What cannot be seen counts for the user: nobody is left out on a doubt.
 */
export function judgeAccount(entry: LdapEntry, choice: AccountChoice): LeftOut | null {
  if (isSystemMailbox(entry)) return 'system-mailbox'
  if (choice.exchangeUsersOnly && !hasAddress(entry)) return 'without-address'
  if (choice.enabledUsersOnly && isDisabled(entry)) return 'disabled'
  return choice.visibleUsersOnly && isHidden(entry) ? 'hidden' : null
}

/** The product's own filter is not known; this is our reading of it (reference: LDAP, 3.4). */
const hasAddress = (entry: LdapEntry): boolean =>
  accountReaders.mail(entry).length > 0 || accountReaders.proxyAddresses(entry).length > 0

/** ACCOUNTDISABLE (MS-ADTS, 2.2.16). An expired or locked account is not a disabled one. */
const disabledFlag = 0x2
export const isDisabled = (entry: LdapEntry): boolean =>
  (Number(firstTextOf(accountReaders.control(entry)) ?? 0) & disabledFlag) !== 0

const isHidden = (entry: LdapEntry): boolean => firstTextOf(accountReaders.hidden(entry))?.toUpperCase() === 'TRUE'

/** System attendant, system, arbitration, plan, discovery, public folder, monitoring (reference: LDAP, 3.6). */
const systemTypes: ReadonlySet<string> = new Set([
  '8192',
  '16384',
  '8388608',
  '16777216',
  '536870912',
  '68719476736',
  '549755813888',
])
/** The type may be missing; these are names that Exchange gives. */
const systemNames = /^(SystemMailbox\{|HealthMailbox|DiscoverySearchMailbox|FederatedEmail\.|Migration\.8f3e)/iu
/** Where Exchange keeps the mailboxes of its monitoring. */
const monitoringContainer = /,CN=Monitoring Mailboxes,CN=Microsoft Exchange System Objects,/iu

const isSystemMailbox = (entry: LdapEntry): boolean =>
  systemTypes.has(firstTextOf(accountReaders.recipientType(entry)) ?? '') ||
  monitoringContainer.test(entry.distinguishedName) ||
  [...textsOf(accountReaders.commonName(entry)), ...textsOf(accountReaders.accountName(entry))].some((name) =>
    systemNames.test(name),
  )
