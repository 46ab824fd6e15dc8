import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { dnsDomain, domainDn, serviceDn } from './samba-domain.ts'
import { accountDn, type AccountFacts } from './samba-entries.ts'

const serviceAccount = (facts: AccountFacts): AccountFacts => ({ parentDn: serviceDn, password: 'usual', ...facts })

/** Of accounts with these settings wrong passwords are counted; those of the domain itself count none. */
const counted = [
  serviceAccount({ userName: 'counted', name: 'Counted Attempts' }),
  serviceAccount({ userName: 'locked', name: 'Locked Out' }),
  serviceAccount({ userName: 'locked.sealed', name: 'Locked Out Sealed' }),
]
const outdated = serviceAccount({ userName: 'outdated', name: 'Outdated Password' })
export const lockoutThreshold = 3

/** The year 2020, in units of 100 ns since 1601. */
const longAgo = '132223104000000000'
/** A bit for each hour of the week: never. */
const noHours = Buffer.alloc(21)
const sharedAddress = `twins@${dnsDomain}`

/** Accounts that a log-on meets, all with the usual password. */
export const logOnAccounts: readonly AccountFacts[] = [
  ...counted,
  outdated,
  ...[
    { userName: 'svc-reader', name: 'Service Reader', further: { description: ['Reads the directory'] } },
    { userName: 'gone', name: 'Gone Already', state: 'disabled' } as const,
    { userName: 'expired', name: 'Expired Account', further: { accountExpires: [longAgo] } },
    { userName: 'mustchange', name: 'Must Change', further: { pwdLastSet: ['0'] } },
    { userName: 'night', name: 'Never On Duty', further: { logonHours: [noHours] } },
    { userName: 'elsewhere', name: 'Other Machine', further: { userWorkstations: ['OTHERPC'] } },
    { userName: 'twin1', name: 'Twin One', addresses: [sharedAddress] },
    { userName: 'twin2', name: 'Twin Two', addresses: [sharedAddress] },
    { userName: 'maiden', name: 'Married Since', further: { userPrincipalName: [`married@${dnsDomain}`] } },
  ].map(serviceAccount),
]

/** Intervals are negative numbers of 100 ns. */
const minutes = (count: number): string => String(-count * 60 * 10_000_000)

const settingsFor = (name: string, accounts: readonly AccountFacts[], special: Record<string, string>) => ({
  distinguishedName: `CN=${name},CN=Password Settings Container,CN=System,${domainDn}`,
  attributes: {
    objectClass: ['msDS-PasswordSettings'],
    cn: [name],
    'msDS-PasswordSettingsPrecedence': ['10'],
    'msDS-PasswordReversibleEncryptionEnabled': ['FALSE'],
    'msDS-PasswordHistoryLength': ['0'],
    'msDS-PasswordComplexityEnabled': ['TRUE'],
    'msDS-MinimumPasswordLength': ['7'],
    'msDS-MinimumPasswordAge': ['0'],
    'msDS-MaximumPasswordAge': [special['maximumAge'] ?? minutes(60 * 24 * 365)],
    'msDS-LockoutThreshold': [special['threshold'] ?? '0'],
    'msDS-LockoutObservationWindow': [minutes(30)],
    'msDS-LockoutDuration': [minutes(30)],
    'msDS-PSOAppliesTo': accounts.map(accountDn),
  },
})

/** For single accounts, so that a wrong password elsewhere locks nobody. */
export const passwordSettings: readonly DirectoryEntry[] = [
  settingsFor('Counting', counted, { threshold: String(lockoutThreshold) }),
  settingsFor('Aging', [outdated], { maximumAge: minutes(60 * 24 * 2) }),
]

/** A time in the year 2020, as LDIF; the controller takes it only from a tool on its own machine. */
export const agedPasswords = (): string =>
  `dn: ${accountDn(outdated)}\nchangetype: modify\nreplace: pwdLastSet\npwdLastSet: ${longAgo}\n-\n`
