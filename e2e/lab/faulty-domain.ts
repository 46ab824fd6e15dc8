import type { ActiveDirectoryConnection, ActiveDirectoryFilters } from '../../shared/configuration/active-directory.ts'
import type { DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'
import type { Stage } from '../../shared/errors/stage.ts'
import {
  numbersTo,
  scriptedAccount,
  scriptedDn,
  scriptedDomain,
  scriptedDomainDn,
  scriptedGroup,
  scriptedGroupDn,
  scriptedName,
  withoutAttributes,
} from './scripted-domain.ts'
import type { LdapScript, ScriptedRequest } from './scripted-ldap/ldap-script.ts'
import { scriptedController } from './scripted-ldap/scripted-controller.ts'
import type { StrikePoint } from './scripted-ldap/strike.ts'

const member = (number: number): string => scriptedDn(scriptedName(number))
/** Fourteen users: ten by the group, two by a group in it, two by their primary group alone. */
const entries: readonly DirectoryEntry[] = scriptedDomain([
  ...numbersTo(12).map((number) => scriptedAccount({ name: scriptedName(number) })),
  ...[13, 14].map((number) => scriptedAccount({ name: scriptedName(number), primaryGroup: 4_711 })),
  scriptedGroup({ name: 'team', members: [...numbersTo(10).map(member), scriptedGroupDn('inner')] }),
  scriptedGroup({ name: 'inner', members: [11, 12].map(member) }),
  scriptedGroup({ name: 'primary', members: [], relativeId: 4_711 }),
])

/** A way of reading the domain: other settings and rights lead to other searches. */
export interface Reading {
  readonly script: () => LdapScript
  readonly connection?: Partial<ActiveDirectoryConnection>
  readonly filters: Partial<ActiveDirectoryFilters>
}

const limits = { pageCap: 4, valueCap: 3 }
const everybody: Reading = {
  script: () => scriptedController({ entries, ...limits }),
  connection: { baseDn: `OU=Staff,${scriptedDomainDn}` },
  filters: { groups: [] },
}
const groups: Reading = {
  script: () => scriptedController({ entries, ...limits }),
  filters: { groups: ['team', 'primary'] },
}
/** Where accounts may not be asked for their groups, `member` alone tells. */
const membersOnly: Reading = {
  script: () => scriptedController({ entries: withoutAttributes(entries, 'memberOf'), ...limits }),
  filters: { groups: ['team', 'primary'] },
}
/** More groups than a filter should hold: each account is asked for its groups. */
const manyGroups: Reading = {
  script: () =>
    scriptedController({
      entries: scriptedDomain([
        ...entries.filter(({ attributes }) => attributes['sAMAccountType'] !== undefined),
        scriptedGroup({ name: 'team', members: [...numbersTo(12).map(member), ...manyNames.map(scriptedGroupDn)] }),
        ...manyNames.map((name) => scriptedGroup({ name, members: [member(1)] })),
        scriptedGroup({ name: 'primary', members: [], relativeId: 4_711 }),
      ]),
      ...limits,
      valueCap: 1_500,
    }),
  filters: { groups: ['team', 'primary'] },
}
const manyNames = numbersTo(110).map((number) => `many ${number}`)

/** One request of a run: of which reading, and at which stage a fault in it is reported. */
export interface Phase extends StrikePoint {
  readonly name: string
  readonly reading: Reading
  readonly stage: Stage
  /** `glance`: of a few entries, not of all. */
  readonly kind: 'bind' | 'entry' | 'range' | 'first-page' | 'later-page' | 'glance'
}

const isRoot = ({ operation }: ScriptedRequest): boolean =>
  operation.kind === 'search' && operation.baseDn === '' && operation.scope === 'base'
const isBind = ({ operation }: ScriptedRequest): boolean => operation.kind === 'bind'
const isEntry = (request: ScriptedRequest): boolean =>
  request.operation.kind === 'search' && request.operation.scope === 'base' && !isRoot(request) && !isRange(request)
const isRange = ({ operation }: ScriptedRequest): boolean =>
  operation.kind === 'search' && operation.attributes.some((name) => name.includes(';range='))
/** A search below the domain whose filter names `has` and not `lacks`. */
const sweepFor =
  (has: readonly string[], lacks: readonly string[] = []) =>
  ({ operation }: ScriptedRequest): boolean => {
    if (operation.kind !== 'search' || operation.scope !== 'sub') return false
    const bytes = operation.filterBytes.toString('latin1')
    return has.every((name) => bytes.includes(name)) && !lacks.some((name) => bytes.includes(name))
  }
const isAccounts = sweepFor(['sAMAccountType'], ['memberOf'])
const isChosen = sweepFor(['objectCategory'], ['memberOf', 'distinguishedName'])
const isNested = sweepFor(['objectCategory', 'memberOf'])
const isMembers = sweepFor(['sAMAccountType', 'memberOf', 'primaryGroupID'])
const isLookUp = sweepFor(['distinguishedName'], ['objectCategory'])
const isEmptiness = sweepFor(['primaryGroupID'], ['sAMAccountType'])

export const phases: readonly Phase[] = [
  { name: 'the greeting', reading: everybody, matches: isRoot, nth: 1, stage: 'protocol', kind: 'entry' },
  { name: 'the log-on', reading: everybody, matches: isBind, nth: 1, stage: 'bind', kind: 'bind' },
  { name: 'the rootDSE after it', reading: everybody, matches: isRoot, nth: 2, stage: 'protocol', kind: 'entry' },
  { name: 'the base DN', reading: everybody, matches: isEntry, nth: 1, stage: 'base-dn', kind: 'entry' },
  {
    name: 'the first page of users',
    reading: everybody,
    matches: isAccounts,
    nth: 1,
    stage: 'search',
    kind: 'first-page',
  },
  {
    name: 'the second page of users',
    reading: everybody,
    matches: isAccounts,
    nth: 2,
    stage: 'search',
    kind: 'later-page',
  },
  {
    name: 'the last page of users',
    reading: everybody,
    matches: isAccounts,
    nth: 4,
    stage: 'search',
    kind: 'later-page',
  },
  { name: 'the chosen groups', reading: groups, matches: isChosen, nth: 1, stage: 'groups', kind: 'first-page' },
  { name: 'the groups in them', reading: groups, matches: isNested, nth: 1, stage: 'groups', kind: 'first-page' },
  { name: 'the first range of members', reading: groups, matches: isRange, nth: 1, stage: 'groups', kind: 'range' },
  { name: 'the last range of members', reading: groups, matches: isRange, nth: 3, stage: 'groups', kind: 'range' },
  {
    name: 'the first page of members',
    reading: groups,
    matches: isMembers,
    nth: 1,
    stage: 'search',
    kind: 'first-page',
  },
  {
    name: 'the last page of members',
    reading: groups,
    matches: isMembers,
    nth: 4,
    stage: 'search',
    kind: 'later-page',
  },
  {
    name: 'the group that looks empty',
    reading: groups,
    matches: isEmptiness,
    nth: 1,
    stage: 'groups',
    kind: 'glance',
  },
  {
    name: 'the look-up of members',
    reading: membersOnly,
    matches: isLookUp,
    nth: 1,
    stage: 'groups',
    kind: 'first-page',
  },
  { name: 'its second page', reading: membersOnly, matches: isLookUp, nth: 2, stage: 'groups', kind: 'later-page' },
  {
    name: 'the groups of all accounts',
    reading: manyGroups,
    matches: isAccounts,
    nth: 2,
    stage: 'search',
    kind: 'later-page',
  },
  {
    name: 'the primary groups of the last',
    reading: manyGroups,
    matches: isAccounts,
    nth: 4,
    stage: 'search',
    kind: 'later-page',
  },
]
