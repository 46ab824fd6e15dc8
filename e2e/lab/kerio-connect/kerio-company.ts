import type { KerioAccount } from './kerio-account.ts'
import { builtInAdmin } from './kerio-accounts.ts'
import type { KerioData, KerioRole, KerioUser } from './kerio-records.ts'
import { makeAlias, makeDomain, makeGroup, makeUser, memberOf } from './make-records.ts'

/**
 * The company of the lab, as the reference asks for it: a primary domain of more than two pages, a second one with two
 * aliases and a login name that the first has, too, an empty one, and whatever is odd among users, groups and aliases.
 */
export const primaryDomain = makeDomain('example.com', { isPrimary: true, description: 'Head office' })
const branchDomain = makeDomain('branch.example', { aliasList: ['branch.test', 'filiale.example'] })
const emptyDomain = makeDomain('empty.example')

const salesGroup = makeGroup(primaryDomain, 'Sales', 'Everyone who sells')
const supportGroup = makeGroup(primaryDomain, 'Support')
const unusedGroup = makeGroup(primaryDomain, 'Nobody yet')
/** Of the same name as one of the primary domain. */
const branchSalesGroup = makeGroup(branchDomain, 'Sales', 'Sales in the branch')
const markupGroup = makeGroup(branchDomain, '<b>Bold</b> & "quoted"')

const numbered = (count: number): readonly KerioUser[] =>
  Array.from({ length: count }, (_, index) => {
    const loginName = `user${String(index + 1).padStart(4, '0')}`
    return makeUser(primaryDomain, loginName, { fullName: `User ${index + 1}` })
  })

const anna = makeUser(primaryDomain, 'anna', {
  fullName: 'Anna Müller',
  emailAddresses: ['anna.mueller', 'a.mueller'],
  userGroups: [memberOf(salesGroup), memberOf(supportGroup)],
})
const bjoern = makeUser(primaryDomain, 'bjoern', {
  fullName: 'Björn Łukasz Nguyễn',
  userGroups: [memberOf(supportGroup)],
})
export const gone = makeUser(primaryDomain, 'gone', { fullName: 'Disabled Person', isEnabled: false })
const mapped = makeUser(primaryDomain, 'mapped', {
  fullName: 'From a Directory',
  itemSource: 'DSLDAPSource',
  authType: 'UKerberosAuth',
})
const nameless = makeUser(primaryDomain, 'nameless')
/** The login name of somebody in the primary domain. */
const branchAnna = makeUser(branchDomain, 'anna', {
  fullName: 'Anna Novák',
  emailAddresses: ['a.novak'],
  userGroups: [memberOf(branchSalesGroup)],
})
const scriptName = '<img src=x onerror=alert(1)>'
const branchMarkup = makeUser(branchDomain, 'markup', {
  fullName: scriptName,
  userGroups: [memberOf(markupGroup)],
})

const aliases = [
  makeAlias(primaryDomain, 'sales.lead', { deliverTo: 'anna' }),
  makeAlias(primaryDomain, 'chief', { deliverTo: 'sales.lead' }),
  makeAlias(primaryDomain, 'by.id', { deliverTo: 'somebody', deliverToId: bjoern.id }),
  makeAlias(primaryDomain, 'by.address', { deliverTo: 'ANNA@branch.test' }),
  makeAlias(primaryDomain, 'round', { deliverTo: 'about' }),
  makeAlias(primaryDomain, 'about', { deliverTo: 'round' }),
  makeAlias(primaryDomain, 'info-*', { deliverTo: 'anna' }),
  makeAlias(primaryDomain, 'sellers', { deliverTo: 'Sales', deliverToId: salesGroup.id }),
  makeAlias(primaryDomain, 'board', { deliverTo: '#public/Board', type: 'TypePublicFolder' }),
  makeAlias(primaryDomain, 'outside', { deliverTo: 'somebody@elsewhere.test' }),
  makeAlias(branchDomain, 'reception', { deliverTo: 'anna' }),
]

/** In this order on purpose: a server sorts only where it is told to. */
export const company: KerioData = {
  domains: [emptyDomain, primaryDomain, branchDomain],
  users: [nameless, branchMarkup, ...numbered(450), mapped, gone, branchAnna, bjoern, anna],
  groups: [unusedGroup, branchSalesGroup, supportGroup, salesGroup, markupGroup],
  aliases,
}

/** Canaries: none of them may ever be seen. */
export const adminPassword = 'canary-of-the-kerio-administrator'
export const wrongPassword = 'canary-of-a-wrong-kerio-password'

const administrator = (loginName: string, role: KerioRole, change: Partial<KerioAccount> = {}): KerioAccount => ({
  ...makeUser(primaryDomain, loginName),
  password: adminPassword,
  role,
  ...change,
})

/** One for each role. `full` may be named without its domain, which is the primary one. */
export const administrators: readonly KerioAccount[] = [
  builtInAdmin(adminPassword),
  administrator('full', 'FullAdmin', { applicationPassword: 'canary-of-an-application-password' }),
  administrator('auditor', 'Auditor'),
  administrator('accounts', 'AccountAdmin'),
  administrator('plain', 'UserRole'),
  { ...makeUser(branchDomain, 'branch-admin'), password: adminPassword, role: 'AccountAdmin' },
]

/** One more in front of everybody: whoever reads in pages finds the others shifted by one. */
export const withOneMore = (data: KerioData): KerioData => ({
  ...data,
  users: [makeUser(primaryDomain, `aaa${data.users.length}`), ...data.users],
})
