import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { changesDn, companyDn, dnsDomain, domainDn, groupsDn, staffDn } from './samba-domain.ts'
import { account, accountDn, computer, contact, organizationalUnit, type AccountFacts } from './samba-entries.ts'

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

/** Accounts that a log-on meets, all with the usual password. */
const logOnAccounts: readonly AccountFacts[] = [
  { userName: 'svc-reader', name: 'Service Reader', further: { description: ['Reads the directory'] } },
  { userName: 'gone', name: 'Gone Already', state: 'disabled' },
  // Filetime (MS-ADTS, 2.2.2): the year 2020.
  { userName: 'expired', name: 'Expired Account', further: { accountExpires: ['132223104000000000'] } },
  { userName: 'mustchange', name: 'Must Change', further: { pwdLastSet: ['0'] } },
]
const serviceDn = `OU=Service,${domainDn}`

/** Parents before children. */
export function* companyEntries(): Generator<DirectoryEntry> {
  const units = [companyDn, staffDn, `OU=North,${staffDn}`, `OU=South,${staffDn}`, groupsDn, serviceDn, changesDn]
  yield* units.map(organizationalUnit)
  for (let number = 1; number <= regularUsers; number += 1) yield account(regularUser(number))
  yield* specialNames.map(account)
  yield* kindAccounts()
  yield* systemMailboxes.map(account)
  yield* logOnAccounts.map((facts) => account({ parentDn: serviceDn, password: 'usual', ...facts }))
  yield* ['Contact1', 'Contact2', 'Contact3'].map(contact)
  yield computer('WORKSTATION1')
}

function* kindAccounts(): Generator<DirectoryEntry> {
  for (const { addresses, state, visibility, count } of accountKinds) {
    for (let number = 1; number <= count; number += 1) {
      const name = `${addresses === 'none' ? 'bare' : 'mail'}-${state}-${visibility}-${number}`
      // sAMAccountName takes 20 characters at most.
      const shortName = name.replace('visible', 'v').replace('hidden', 'h')
      yield account({
        userName: shortName,
        name,
        state,
        visibility,
        ...(addresses === 'none' ? { addresses } : {}),
        ...(state === 'disabled' && visibility === 'hidden' ? { recipientType: 4 } : {}),
      })
    }
  }
}
