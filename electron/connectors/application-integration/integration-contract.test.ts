import {
  doubleAccount,
  startIntegrationDouble,
  type IntegrationDouble,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import { integrationPeople, passwordsOf } from '../../../e2e/lab/application-integration/integration-people.ts'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'
import { connectTo } from './integration-for-tests.ts'

const { authority, good } = labCertificates()
const wrongPassword = 'canary-of-a-wrong-password'
const people = integrationPeople(1_200)

async function createLab(): Promise<ConnectorLab> {
  const double = await startIntegrationDouble({ users: people, passwords: passwordsOf(people), tls: good })
  const nobodyListens = await freePort()
  const urlOf = (variation: ConnectorVariation, { url }: IntegrationDouble): string =>
    variation === 'unreachable' ? `https://localhost:${nobodyListens}/directory` : url
  const [seventh] = people.slice(6)
  if (seventh === undefined) throw new Error('There are too few people.')
  return {
    connect: (variation) =>
      connectTo(urlOf(variation, double), {
        authorities: [authority.cert],
        ...(variation === 'wrong-credentials' ? { password: wrongPassword } : {}),
      }),
    users: people.map(({ userName }) => userName),
    groups: [],
    members: {},
    account: { userName: seventh.userName, password: passwordsOf([seventh])[seventh.userName] ?? '' },
    secrets: [doubleAccount.password, wrongPassword],
    stop: () => double.close(),
  }
}

describeConnectorContract('Application Integration, on its double', {
  createLab,
  variations: ['unreachable', 'wrong-credentials'],
  stages: ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'search'],
  connectStages: ['tcp'],
  refusals: 'alike',
})
