import { sampleDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { describeConnectorContract, type ConnectorVariation } from '../connector-contract.ts'
import { createGenericLdapConnector } from '../ldap/generic-ldap-connector.ts'
import { openLdapSession } from '../ldap/session/open-ldap-session.ts'
import { peopleIn } from './sample-company.ts'
import { createSampleConnector } from './sample-connector.ts'
import { samplePassword } from './sample-person.ts'

const groups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['engineering'],
  'missing-group': ['engineering', 'no-such-group'],
}
const engineers = peopleIn('initial').filter(({ department }) => /^(Hardware|Software|Quality)$/u.test(department))

/** A server that is not there or refuses the administrator cannot happen: each call brings its own of both. */
describeConnectorContract('sample', {
  variations: ['one-group', 'missing-group'],
  stages: ['settings', 'name', 'tcp', 'protocol', 'bind', 'base-dn', 'search', 'groups'],
  connectStages: [],
  createLab: () =>
    Promise.resolve({
      connect: (variation) =>
        createSampleConnector({
          configuration: sampleDirectorySchema.parse({
            id: 'sample',
            type: 'sample',
            filters: { groups: groups[variation] ?? [] },
          }),
          createLdapConnector: (configuration, password) =>
            createGenericLdapConnector({ configuration, password, openSession: openLdapSession }),
        }),
      users: peopleIn('initial').map(({ uid }) => uid),
      groups: ['all-staff', 'engineering', 'sales'],
      members: { 'one-group': engineers.map(({ uid }) => uid) },
      account: { userName: 'anna.huber', password: samplePassword },
      secrets: [],
      stop: () => Promise.resolve(),
    }),
})
