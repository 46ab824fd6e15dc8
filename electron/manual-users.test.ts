import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dovecotAvailable, startDovecot, type Dovecot } from '../e2e/lab/dovecot.ts'
import { groupSections, writeAppDirectory } from '../e2e/lab/mdaemon/app-directory.ts'
import { tiedTemporaryFolder } from '../e2e/lab/tied-process.ts'
import { mdaemonDirectorySchema } from '../shared/configuration/directory-configuration.ts'
import type { Authentication } from '../shared/domain/user.ts'
import { composeConsole, type Console } from './compose.ts'
import { openUserDatabase } from './database/open-user-database.ts'
import { createByHand } from './database/testing/plans.ts'

const password = 'password-of-the-mailbox'
const canary = 'canary-of-a-wrong-password'
const dataFolder = tiedTemporaryFolder('dsconsole-manual-')
const appDirectory = tiedTemporaryFolder('dsconsole-app-')
const madeByHand: readonly [string, Authentication][] = [
  ['Anna@Example.com', 'directory-services'],
  ['berta', 'directory-services'],
  ['carla@example.com', 'integrated'],
  ['gone@example.com', 'directory-services'],
  ['dora', 'directory-services'],
]

/** A user made by hand whose authentication is Directory Services logs on as the account of that name (manual page, 6.2). */
describe.skipIf(!dovecotAvailable())('users made by hand, against an MDaemon', () => {
  let dovecot: Dovecot
  let program: Console

  beforeAll(async () => {
    const mailboxes = ['anna', 'berta', 'carla', 'dora']
    const accounts = mailboxes.map((mailbox) => ({ domain: 'example.com', mailbox, fullName: `Full ${mailbox}` }))
    writeAppDirectory(appDirectory, {
      accounts: [...accounts, { domain: 'example.org', mailbox: 'dora', fullName: 'Another Dora' }],
      groups: groupSections({ Sales: ['anna@example.com'] }),
    })
    dovecot = await startDovecot({
      accounts: Object.fromEntries(mailboxes.map((mailbox) => [`${mailbox}@example.com`, password])),
    })
    await makeUsers()
    program = await composeConsole({ dataFolder, host: 'command line' })
    const configuration = mdaemonDirectorySchema.parse({
      id: 'main',
      type: 'mdaemon',
      connection: { appDirectory },
      authentication: { imapServer: `localhost:${dovecot.port}`, acceptAllCertificates: true },
    })
    await program.services.directories.save({ configuration, secrets: {} })
  })
  afterAll(async () => {
    await program.close()
    await dovecot.stop()
  })

  it.each<[string, string, string, string, string | null]>([
    ['the address', 'anna@example.com', password, 'accepted', null],
    ['the mailbox alone', 'berta', password, 'accepted', null],
    ['the address, with a wrong password', 'anna@example.com', canary, 'refused', 'password-refused'],
    ['the address, with no password', 'anna@example.com', '', 'refused', 'password-empty'],
    ['no account', 'gone@example.com', password, 'refused', 'entry-not-found'],
    ['a mailbox of two domains', 'dora', password, 'refused', 'entry-ambiguous'],
  ])('called as %s: %s', async (_what, userName, typed, outcome, code) => {
    const { report } = await program.services.authentication.logOn(
      { userName, password: typed },
      AbortSignal.timeout(20_000),
    )
    expect([report.outcome, report.problem?.code ?? null]).toEqual([outcome, code])
  })

  it('with integrated authentication are no business of the mail server', async () => {
    const before = dovecot.readLog()
    const attempt = { userName: 'carla@example.com', password }
    const { report } = await program.services.authentication.logOn(attempt, AbortSignal.timeout(20_000))
    expect(report.outcome).toBe('refused')
    expect(dovecot.readLog()).toBe(before)
  })

  it('are adopted by a synchronization under the same name, and log on as before', async () => {
    const started = await program.services.synchronization.synchronize({ directory: 'main', expectedFingerprint: null })
    const { run } = await started.ended
    expect(run.outcome).toBe('applied')
    const user = await program.services.users.showByName('anna@example.com')
    expect(user).toMatchObject({ directory: 'main', externalId: 'address:anna@example.com' })
    const attempt = { userName: 'anna@example.com', password }
    const { report } = await program.services.authentication.logOn(attempt, AbortSignal.timeout(20_000))
    expect(report.outcome).toBe('accepted')
  })

  it('leave no password in the data folder', () => {
    for (const file of filesBelow(dataFolder)) {
      const content = readFileSync(file, 'latin1')
      expect(content).not.toContain(canary)
      expect(content).not.toContain(password)
    }
  })
})

async function makeUsers(): Promise<void> {
  const database = await openUserDatabase({ file: join(dataFolder, 'users.db'), now: () => new Date() })
  for (const [userName, authentication] of madeByHand) {
    await createByHand(database, { userName, authentication, privileges: ['login'] })
  }
  await database.close()
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
