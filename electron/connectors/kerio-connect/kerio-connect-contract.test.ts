import { dovecotAvailable, startDovecot } from '../../../e2e/lab/dovecot.ts'
import {
  adminPassword,
  administrators,
  company,
  gone,
  wrongPassword,
} from '../../../e2e/lab/kerio-connect/kerio-company.ts'
import { connectKerio } from '../../../e2e/lab/kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble } from '../../../e2e/lab/kerio-connect/kerio-double.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'

const chosenGroups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['Support@example.com'],
  'missing-group': ['Gone@example.com'],
}

const nameOfDomain = new Map(company.domains.map(({ id, name }) => [id, name]))

async function createKerioLab(): Promise<ConnectorLab> {
  const account = { userName: 'anna@example.com', password: 'canary-of-the-right-password' }
  const double = await startKerioDouble({ data: company, accounts: administrators })
  const dovecot = await startDovecot({ accounts: { [account.userName]: account.password } })
  const nobodyListens = await freePort()
  return {
    connect: (variation) =>
      connectKerio(variation === 'unreachable' ? { ...double, port: nobodyListens } : double, {
        filters: { groups: chosenGroups[variation] ?? [] },
        authentication: {
          imapServer: `localhost:${variation === 'unreachable' ? nobodyListens : dovecot.port}`,
          imapAccess: 'tls',
        },
        password: variation === 'wrong-credentials' ? wrongPassword : adminPassword,
      }),
    users: company.users
      .filter((user) => user !== gone)
      .map(({ loginName, domainId }) => `${loginName}@${nameOfDomain.get(domainId) ?? ''}`),
    groups: ['Sales', 'Support', 'Nobody yet'],
    members: { 'one-group': ['anna@example.com', 'bjoern@example.com'] },
    account,
    secrets: [adminPassword, wrongPassword],
    stop: async () => {
      await double.close()
      await dovecot.stop()
    },
  }
}

describeConnectorContract('Kerio Connect, on its double and Dovecot', {
  createLab: createKerioLab,
  variations: ['unreachable', 'wrong-credentials', 'one-group', 'missing-group'],
  stages: ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'search', 'groups'],
  connectStages: ['tcp'],
  refusals: 'alike',
  skipped: !dovecotAvailable(),
})
