/**
 * `npm run demo`: a sample company from its embedded directory to users in the local database, and what follows when
 * the directory changes. The directory is an LDAP server in this process; everything else is the program itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { composeConsole, type Console } from '../electron/compose.ts'
import { samplePassword } from '../electron/connectors/sample/sample-person.ts'
import { describeProblemLines } from '../electron/hosts/cli/describe-problem.ts'
import { describeCounts, printPlan } from '../electron/hosts/cli/print-plan.ts'
import type { EndedRun } from '../electron/services/ended-runs.ts'
import type { StartedRun } from '../electron/services/synchronization-service.ts'
import { sampleDirectorySchema, type SampleDirectory } from '../shared/configuration/directory-configuration.ts'
import type { SampleState } from '../shared/configuration/sample.ts'
import { ProblemError, toProblem } from '../shared/errors/problem-error.ts'

const dataFolder = resolve('.dsconsole', 'demo')
const mostRows = 100
/** Nothing is cut: before and after are what the demo is about. A terminal wraps long lines. */
const width = 10_000
const logOnDeadlineMs = 10_000

const print = (text = ''): void => void process.stdout.write(`${text}\n`)
const heading = (text: string): void => print(`\n${text}\n${'-'.repeat(text.length)}`)

const directoryIn = (state: SampleState): SampleDirectory =>
  sampleDirectorySchema.parse({
    id: 'sample',
    type: 'sample',
    connection: { state },
    options: { automaticallyDeleteUsers: true },
  })

const save = ({ services }: Console, state: SampleState): Promise<unknown> =>
  services.directories.save({ configuration: directoryIn(state), secrets: {} })

async function endOf(start: Promise<StartedRun>): Promise<EndedRun> {
  const ended = await (await start).ended
  if (ended.run.problem !== null) throw new ProblemError(ended.run.problem)
  return ended
}

async function testSettings({ services }: Console, state: SampleState): Promise<void> {
  const { plan } = await endOf(services.synchronization.test({ configuration: directoryIn(state), secrets: {} }))
  if (plan !== null) print(printPlan(plan, { width, mostRows }))
}

async function synchronize({ services }: Console): Promise<void> {
  const { run } = await endOf(services.synchronization.synchronize({ directory: 'sample', expectedFingerprint: null }))
  const { outcome, durationMs, counts } = run
  if (counts === null) return
  const isUnchanged = counts.unchanged === counts.read
  print(isUnchanged ? 'Nothing to do: every user is as the directory has it.' : describeCounts(counts))
  print(`${outcome === 'applied' ? 'Done' : outcome} in ${durationMs ?? 0} ms.`)
}

async function logOn({ services }: Console, userName: string, password: 'right' | 'wrong'): Promise<void> {
  const attempt = { userName, password: password === 'right' ? samplePassword : 'not-the-password' }
  const { report } = await services.authentication.logOn(attempt, AbortSignal.timeout(logOnDeadlineMs))
  print(`${userName} with the ${password} password: ${report.outcome}`)
}

async function demonstrate(console: Console): Promise<void> {
  await save(console, 'initial')
  heading('1. Test Settings: what a synchronization would change. Nothing is written.')
  await testSettings(console, 'initial')
  heading('2. Synchronize now')
  await synchronize(console)
  putMailIntoArchives()
  heading('3. Synchronize again: the directory is as it was')
  await synchronize(console)
  heading('4. Some weeks later: two joined, one left, one married, one has a further address, one moved')
  await save(console, 'changed')
  await testSettings(console, 'changed')
  heading('5. Synchronize now')
  await synchronize(console)
  heading('6. Users log on with their directory password')
  await logOn(console, 'hanna.hoffmann', 'right')
  await logOn(console, 'hanna.hoffmann', 'wrong')
}

/** Mail that must survive: of someone who is renamed, and of someone who leaves. */
function putMailIntoArchives(): void {
  for (const userName of ['hanna.vogel', 'florian.becker']) {
    const folder = join(dataFolder, 'archives', userName, 'Inbox')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '1.eml'), `To: ${userName}@lindenhof.example\r\nSubject: Welcome\r\n\r\nHello!\r\n`)
  }
}

async function run(): Promise<void> {
  const startedAt = performance.now()
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  print(
    'Directory Services Console: the sample company Lindenhof Instruments, from its directory to the user database.',
  )
  const console = await composeConsole({ dataFolder, host: 'command line' })
  try {
    await demonstrate(console)
  } finally {
    await console.close()
  }
  heading('Done')
  print(`Everything took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  print(`The database: ${join(dataFolder, 'users.db')}`)
  print('Its users on screen: npm start -- --data .dsconsole/demo')
}

run().catch((thrown: unknown) => {
  process.stderr.write(`${describeProblemLines(toProblem(thrown, 'settings')).join('\n')}\n`)
  process.exitCode = 1
})
