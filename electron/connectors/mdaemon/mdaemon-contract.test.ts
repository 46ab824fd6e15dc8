import { join } from 'node:path'
import { groupSections, systemAccount, writeAppDirectory } from '../../../e2e/lab/mdaemon/app-directory.ts'
import { dovecotAvailable, startDovecot } from '../../../e2e/lab/dovecot.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import { tiedTemporaryFolder } from '../../../e2e/lab/tied-process.ts'
import { mdaemonDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { describeConnectorContract, type ConnectorLab, type ConnectorVariation } from '../connector-contract.ts'
import { createMdaemonConnector } from './mdaemon-connector.ts'
import { mdaemonSource } from './mdaemon-source.ts'

const canary = 'canary-of-the-column'
const password = 'a right password'
const people = Array.from({ length: 1_200 }, (_unused, index) => ({
  domain: index % 2 === 0 ? 'example.com' : 'example.org',
  mailbox: `person${index}`,
  fullName: `Person Müller ${index}`,
  password: canary,
}))
const addressOf = (index: number): string => `${people[index]?.mailbox}@${people[index]?.domain}`

const chosenGroups: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>> = {
  'one-group': ['sales'],
  'missing-group': ['gone'],
}

async function createMdaemonLab(): Promise<ConnectorLab> {
  const folder = tiedTemporaryFolder('dsconsole-mdaemon-')
  writeAppDirectory(folder, {
    accounts: [systemAccount, ...people],
    aliases: [`info@example.com = ${addressOf(3)}`],
    groups: groupSections({
      Sales: [addressOf(1), 'info@example.com'],
      'All of us': people.map((_person, at) => addressOf(at)),
    }),
  })
  const dovecot = await startDovecot({ accounts: { [addressOf(7)]: password } })
  const nobodyListens = await freePort()
  return {
    connect: (variation) =>
      createMdaemonConnector({
        configuration: mdaemonDirectorySchema.parse({
          id: 'main',
          type: 'mdaemon',
          connection: { appDirectory: variation === 'unreachable' ? join(folder, 'nowhere') : folder },
          filters: { groups: chosenGroups[variation] ?? [] },
          authentication: { imapServer: `localhost:${variation === 'unreachable' ? nobodyListens : dovecot.port}` },
        }),
        source: mdaemonSource,
        certificateAuthorities: [dovecot.caPem],
      }),
    users: people.map((_person, index) => addressOf(index)),
    groups: ['Sales', 'All of us'],
    members: { 'one-group': [addressOf(1), addressOf(3)] },
    account: { userName: addressOf(7).toUpperCase(), password },
    secrets: [canary],
    stop: () => dovecot.stop(),
  }
}

describeConnectorContract('MDaemon, on an App directory and a Dovecot', {
  createLab: createMdaemonLab,
  variations: ['unreachable', 'one-group', 'missing-group'],
  stages: ['settings', 'files', 'groups', 'name', 'tcp', 'tls', 'protocol'],
  connectStages: ['files'],
  skipped: !dovecotAvailable(),
})
