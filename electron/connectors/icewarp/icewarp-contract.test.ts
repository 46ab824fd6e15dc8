import { describe } from 'vitest'
import { startIceWarpDouble } from '../../../e2e/lab/icewarp/icewarp-double.ts'
import type { IceWarpVariant } from '../../../e2e/lab/icewarp/icewarp-variant.ts'
import { labAdministrator, labCompany, labUsers } from '../../../e2e/lab/icewarp/lab-company.ts'
import { passwordFor } from '../../../e2e/lab/icewarp/lab-records.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { icewarpDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'
import { createIceWarpConnector } from './icewarp-connector.ts'

const chosenGroups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['sales@example.com'],
  'groups-in-a-circle': ['ring-one'],
  'missing-group': ['gone@example.com'],
}
const wrongPassword = 'canary-of-a-wrong-password'

const createIceWarpLab = (variant: Partial<IceWarpVariant>) => async (): Promise<ConnectorLab> => {
  const double = await startIceWarpDouble({ company: labCompany(), variant })
  const nobodyListens = await freePort()
  return {
    connect: (variation) =>
      createIceWarpConnector({
        configuration: icewarpDirectorySchema.parse({
          id: 'main',
          type: 'icewarp',
          connection: {
            serverName: `localhost:${variation === 'unreachable' ? nobodyListens : double.port}`,
            userName: labAdministrator.userName,
          },
          filters: { groups: chosenGroups[variation] ?? [] },
        }),
        password: variation === 'wrong-credentials' ? wrongPassword : labAdministrator.password,
        certificateAuthorities: [double.caPem],
      }),
    users: labUsers(),
    groups: ['sales', 'ring-one', 'public-folders'],
    members: {
      'one-group': ['jdoe@example.com', 'anna@example.org'],
      'groups-in-a-circle': ['boxed@example.com', 'anna@example.org'],
    },
    account: { userName: 'JDOE@example.com', password: passwordFor('jdoe@example.com') },
    secrets: [labAdministrator.password, wrongPassword],
    stop: () => double.close(),
  }
}

describe.each<[name: string, variant: Partial<IceWarpVariant>]>([
  ['the command interface', { interfaces: 'command' }],
  ['the command interface of 11.4', { interfaces: 'command', release: '11.4', authToken: 'unknown' }],
  ['the older interface', { interfaces: 'object' }],
])('%s', (name, variant) => {
  describeConnectorContract(`IceWarp, ${name} of the double`, {
    createLab: createIceWarpLab(variant),
    variations: ['unreachable', 'wrong-credentials', 'one-group', 'groups-in-a-circle', 'missing-group'],
    stages: ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'search', 'groups'],
    connectStages: ['tcp'],
  })
})
