import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { changesDn, companyDn, dnsDomain, groupsDn, serviceDn, staffDn } from './samba-domain.ts'
import { account, accountDn, computer, contact, organizationalUnit, type AccountFacts } from './samba-entries.ts'
import { logOnAccounts, passwordSettings } from './samba-log-on-accounts.ts'

/** How many accounts of each kind the company has: what a checkbox leaves out can be said from it. */
export const regularUsers = 2_000
export const accountKinds = [
  { addresses: 'some', state: 'enabled', visibility: 'hidden', count: 5 },
  { addresses: 'some', state: 'disabled', visibility: 'visible', count: 12 },
  { addresses: 'some', state: 'disabled', visibility: 'hidden', count: 2 },
  { addresses: 'none', state: 'enabled', visibility: 'visible', count: 9 },
  { addresses: 'none', state: 'enabled', visibility: 'hidden', count: 3 },
  { addresses: 'none', state: 'disabled', visibility: 'visible', count: 4 },
  { addresses: 'none', state: 'disabled', visibility: 'hidden', count: 1 },
] as const

/** `msExchRecipientTypeDetails` of mailboxes that several people share; their accounts are disabled. */
const sharedMailbox = 4

/** Names that break careless code, in the distinguished name and on screen. */
export const specialNames: readonly AccountFacts[] = [
  { userName: 'becker.anna', name: 'Becker, Anna', addresses: [`anna.becker@${dnsDomain}`, `a.becker@${dnsDomain}`] },
  { userName: 'jordan', name: 'Jim "Jimmy" Jordan' },
  { userName: 'plus', name: 'Paula + Paul' },
  { userName: 'joerg', name: 'Jörg Größe-Öztürk', addresses: [`jörg@${dnsDomain}`] },
  { userName: 'sato', name: '佐藤 美優' },
  { userName: 'hash', name: '#Hash; <b>bold</b>' },
  { userName: "o'neill", name: "Seán O'Neill" },
  { userName: 'back', name: 'Back\\slash = Equals' },
]

/** Mailboxes of Exchange itself: by their type, or by their name alone. Nobody is meant by them. */
const systemMailboxes: readonly AccountFacts[] = [
  { userName: 'SM_1', name: 'SystemMailbox{1f05a927-0001}', state: 'disabled', recipientType: 8_388_608 },
  { userName: 'HealthMailbox1', name: 'HealthMailbox-dc1-001', recipientType: 549_755_813_888 },
  { userName: 'SM_2', name: 'DiscoverySearchMailbox {D919BA05}', state: 'disabled' },
  { userName: 'SM_3', name: 'FederatedEmail.4c1f4d8b', state: 'disabled' },
]

export const userName = (number: number): string => `user${String(number).padStart(4, '0')}`
const regularUser = (number: number): AccountFacts => ({
  userName: userName(number),
  name: `User ${String(number).padStart(4, '0')}`,
  parentDn: number % 2 === 0 ? `OU=North,${staffDn}` : `OU=South,${staffDn}`,
  ...(number <= 5 ? { password: 'usual' } : {}),
})
export const userDn = (number: number): string => accountDn(regularUser(number))

/** Of every kind and with every odd name; those of Exchange itself as well. */
export const oddAccounts: readonly AccountFacts[] = [
  ...specialNames,
  ...accountKinds.flatMap(kindAccounts),
  ...systemMailboxes,
]

/** All accounts below the company's unit. */
export const companyAccounts: readonly AccountFacts[] = [
  ...Array.from({ length: regularUsers }, (_, index) => regularUser(index + 1)),
  ...oddAccounts,
]

/** Parents before children. */
export function* companyEntries(): Generator<DirectoryEntry> {
  const units = [companyDn, staffDn, `OU=North,${staffDn}`, `OU=South,${staffDn}`, groupsDn, serviceDn, changesDn]
  yield* units.map(organizationalUnit)
  yield* companyAccounts.map(account)
  yield* logOnAccounts.map(account)
  yield* passwordSettings
  yield* ['Contact1', 'Contact2', 'Contact3'].map(contact)
  yield computer('WORKSTATION1')
}

function kindAccounts({ addresses, state, visibility, count }: (typeof accountKinds)[number]): readonly AccountFacts[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${addresses === 'none' ? 'bare' : 'mail'}-${state}-${visibility}-${index + 1}`
    return {
      // sAMAccountName takes 20 characters at most.
      userName: name.replace('visible', 'v').replace('hidden', 'h'),
      name,
      state,
      visibility,
      ...(addresses === 'none' ? { addresses } : {}),
      ...(state === 'disabled' && visibility === 'hidden' ? { recipientType: sharedMailbox } : {}),
    }
  })
}
