import { accountKinds, regularUsers, specialNames, userName } from '../../../e2e/lab/samba/samba-company.ts'
import { connectSamba } from '../../../e2e/lab/samba/samba-connector.ts'
import { labPassword } from '../../../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import type { ActiveDirectoryProtocol } from '../../../shared/configuration/active-directory.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'

const chosenGroups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['Shared mailboxes', 'Partners'],
  'groups-in-a-circle': ['Level 1'],
  'missing-group': ['gone'],
}
const wrongPassword = 'Canary-wrong-1!'

async function createSambaLab(protocol: ActiveDirectoryProtocol): Promise<ConnectorLab> {
  const samba = await sharedSamba()
  process.env['KRB5_CONFIG'] = samba.krb5File
  const nobodyListens = await freePort()
  const numbers = Array.from({ length: regularUsers }, (_, index) => userName(index + 1))
  const hidden = accountKinds.find((kind) => kind.addresses === 'some' && kind.state === 'enabled')
  return {
    connect: (variation) =>
      connectSamba(samba, {
        connection: {
          protocol,
          ...(variation === 'unreachable' ? { server: `127.0.0.1:${nobodyListens}` } : {}),
        },
        filters: { groups: [...(chosenGroups[variation] ?? [])] },
        ...(variation === 'wrong-credentials' ? { password: wrongPassword } : {}),
      }),
    users: [
      ...numbers,
      ...specialNames.map((facts) => facts.userName),
      ...Array.from({ length: hidden?.count ?? 0 }, (_, index) => `mail-enabled-h-${index + 1}`),
    ],
    groups: ['Archived', 'Level 1', 'Sales, North + South'],
    members: {
      'one-group': [userName(11)],
      'groups-in-a-circle': [userName(3), userName(4), userName(5)],
    },
    account: { userName: userName(1).toUpperCase(), password: labPassword },
    secrets: [labPassword, wrongPassword],
    stop: () => Promise.resolve(),
  }
}

describeConnectorContract('Active Directory, sealed, on Samba', {
  createLab: () => createSambaLab('ldap'),
  variations: ['unreachable', 'wrong-credentials', 'one-group', 'groups-in-a-circle', 'missing-group'],
  stages: ['settings', 'name', 'tcp', 'protocol', 'bind', 'base-dn', 'search', 'groups'],
  connectStages: ['tcp'],
  skipped: !sambaAvailable(),
})

describeConnectorContract('Active Directory, LDAPS, on Samba', {
  createLab: () => createSambaLab('ldaps'),
  variations: ['unreachable', 'wrong-credentials', 'one-group', 'groups-in-a-circle', 'missing-group'],
  stages: ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'base-dn', 'search', 'groups'],
  connectStages: ['tcp'],
  skipped: !sambaAvailable(),
})
