import {
  containers,
  groupDn,
  groupOfNames,
  passwordOf,
  people,
  userDn,
  userName,
} from '../../../e2e/lab/directory-data.ts'
import { hostilePeople } from '../../../e2e/lab/hostile-people.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { slapdAvailable, startSlapd } from '../../../e2e/lab/slapd.ts'
import { genericLdapDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'
import { createGenericLdapConnector } from './generic-ldap-connector.ts'
import { openLdapSession } from './session/open-ldap-session.ts'

const chosenGroups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['team'],
  'groups-in-a-circle': ['Ring One'],
  'missing-group': ['gone'],
}
const wrongPassword = 'canary-of-a-wrong-password'

async function createLdapLab(): Promise<ConnectorLab> {
  const slapd = await startSlapd({
    entries: [
      ...containers(),
      ...people(1_200),
      ...hostilePeople(),
      groupOfNames('team', [userDn(1), userDn(2)]),
      groupOfNames('Ring One', [groupDn('Ring Two'), userDn(3)]),
      groupOfNames('Ring Two', [groupDn('Ring One'), userDn(3), userDn(4)]),
    ],
  })
  const nobodyListens = await freePort()
  const configurationOf = (variation: ConnectorVariation) =>
    genericLdapDirectorySchema.parse({
      id: 'main',
      type: 'generic-ldap',
      connection: {
        serverName: `localhost:${variation === 'unreachable' ? nobodyListens : slapd.port}`,
        protocol: 'ldap-tls',
        administrativeDn: slapd.adminDn,
      },
      filters: {
        userFilter: '(objectClass=inetOrgPerson)',
        userNameAttribute: 'uid',
        fullNameAttribute: 'displayName',
        emailAttribute: 'mail',
        groupFilter: '(objectClass=groupOfNames)',
        groupNameAttribute: 'cn',
        groupDescriptionAttribute: 'description',
        groupMembersAttribute: 'member',
        groups: chosenGroups[variation] ?? [],
      },
    })
  return {
    connect: (variation) =>
      createGenericLdapConnector({
        configuration: configurationOf(variation),
        password: variation === 'wrong-credentials' ? wrongPassword : slapd.adminPassword,
        openSession: openLdapSession,
        certificateAuthorities: [slapd.caPem],
      }),
    users: [...people(1_200), ...hostilePeople()].map((entry) => String(entry.attributes['uid']?.[0])),
    groups: ['team', 'Ring One', 'Ring Two'],
    members: { 'one-group': [userName(1), userName(2)], 'groups-in-a-circle': [userName(3), userName(4)] },
    account: { userName: userName(7).toUpperCase(), password: passwordOf(userName(7)) },
    secrets: [slapd.adminPassword, wrongPassword],
    stop: () => slapd.stop(),
  }
}

describeConnectorContract('Generic LDAP, on slapd', {
  createLab: createLdapLab,
  variations: ['unreachable', 'wrong-credentials', 'one-group', 'groups-in-a-circle', 'missing-group'],
  stages: ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'base-dn', 'search', 'groups'],
  connectStages: ['tcp'],
  skipped: !slapdAvailable(),
})
