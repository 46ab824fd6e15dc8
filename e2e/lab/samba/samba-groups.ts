import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { domainDn, staffDn } from './samba-domain.ts'
import { accountDn, group, groupDn, type GroupFacts } from './samba-entries.ts'
import { oddAccounts, userDn } from './samba-company.ts'

/** Users whose only link to the group *Primary* is their primary group. */
export const primaryMembers = [1_991, 1_992, 1_993] as const
export const primaryRelativeId = 900_001

/** *Authenticated Users*: every domain has this entry, where members from elsewhere stand; Samba lets nobody add another. */
export const foreignDn = `CN=S-1-5-11,CN=ForeignSecurityPrincipals,${domainDn}`

export const bigGroupSize = 1_501

/** Disabled and hidden, as the accounts of shared mailboxes are. */
const sharedMailboxDn = accountDn({ userName: 'mail-disabled-hidden-1' })

/** *Archived* holds two users of its own, and *Level 1*, *2* and *3* in each other; *Level 3* holds *Level 1* again. */
export const labGroups: readonly GroupFacts[] = [
  { name: 'Level 3', accountName: 'Level3', members: [userDn(5)] },
  { name: 'Level 2', accountName: 'Level2', members: [userDn(4), groupDn('Level 3')] },
  { name: 'Level 1', accountName: 'Level1', members: [userDn(3), groupDn('Level 2')] },
  {
    name: 'Archived',
    description: 'Everybody whose mail is archived',
    members: [userDn(1), userDn(2), groupDn('Level 1'), `CN=Contact1,${staffDn}`, `CN=WORKSTATION1,${staffDn}`],
  },
  { name: 'Big', members: Array.from({ length: bigGroupSize }, (_, index) => userDn(index + 1)) },
  { name: 'Primary', members: primaryMembers.map(userDn), relativeId: primaryRelativeId },
  { name: 'Office', members: [userDn(20), groupDn('Primary')] },
  { name: 'Every kind', accountName: 'EveryKind', members: oddAccounts.map(accountDn) },
  { name: 'Sales, North + South', accountName: 'Sales', members: [userDn(10)], kind: 'universal' },
  { name: 'Partners', members: [userDn(11), foreignDn] },
  { name: 'Newsletter', members: [userDn(12)], kind: 'distribution' },
  { name: 'Shared mailboxes', accountName: 'Shared', members: [sharedMailboxDn] },
  { name: 'Twins', members: [userDn(13)] },
  { name: 'Twins', accountName: 'Twins2', parentDn: staffDn, members: [userDn(14)] },
]

export const groupEntries = (): readonly DirectoryEntry[] => labGroups.map(group)

/** Changes that only an entry which is there already can take, as LDIF. */
export const laterChanges = (): string =>
  [
    `dn: ${groupDn('Level 3')}\nchangetype: modify\nadd: member\nmember: ${groupDn('Level 1')}\n-\n`,
    ...primaryMembers.map(
      (number) =>
        `dn: ${userDn(number)}\nchangetype: modify\nreplace: primaryGroupID\nprimaryGroupID: ${primaryRelativeId}\n-\n`,
    ),
    `dn: CN=DC1,OU=Domain Controllers,${domainDn}\nchangetype: modify\nadd: servicePrincipalName\nservicePrincipalName: ldap/dc1.corp.example\n-\n`,
  ].join('\n')
