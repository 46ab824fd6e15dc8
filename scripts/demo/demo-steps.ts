import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeConsole, type Console } from '../../electron/compose.ts'
import { describeCounts, printPlan } from '../../electron/hosts/cli/print-plan.ts'
import type { EndedRun } from '../../electron/services/ended-runs.ts'
import type { StartedRun } from '../../electron/services/synchronization-service.ts'
import type { DirectoryConfiguration } from '../../shared/configuration/directory-configuration.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'

/** What a demo tells the terminal, and does with the console. */
export interface Demo {
  /** Of its own: emptied before each demo. */
  readonly dataFolder: string
  readonly introduction: string
  readonly demonstrate: (console: Console) => Promise<void>
}

const mostRows = 100
/** Nothing is cut: before and after are what the demo is about. A terminal wraps long lines. */
const width = 10_000
const logOnDeadlineMs = 10_000

export const print = (text = ''): void => void process.stdout.write(`${text}\n`)
export const heading = (text: string): void => print(`\n${text}\n${'-'.repeat(text.length)}`)

export async function runDemo({ dataFolder, introduction, demonstrate }: Demo): Promise<void> {
  const startedAt = performance.now()
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  print(`Directory Services Console: ${introduction}`)
  const console = await composeConsole({ dataFolder, host: 'command line' })
  try {
    await demonstrate(console)
  } finally {
    await console.close()
  }
  heading('Done')
  print(`Everything took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  print(`The database: ${join(dataFolder, 'users.db')}`)
}

export const save = ({ services }: Console, configuration: DirectoryConfiguration): Promise<unknown> =>
  services.directories.save({ configuration, secrets: {} })

async function endOf(start: Promise<StartedRun>): Promise<EndedRun> {
  const ended = await (await start).ended
  if (ended.run.problem !== null) throw new ProblemError(ended.run.problem)
  return ended
}

export async function testSettings({ services }: Console, configuration: DirectoryConfiguration): Promise<void> {
  const { plan } = await endOf(services.synchronization.test({ configuration, secrets: {} }))
  if (plan !== null) print(printPlan(plan, { width, mostRows }))
}

export async function synchronize({ services }: Console, directory: string): Promise<void> {
  const { run } = await endOf(services.synchronization.synchronize({ directory, expectedFingerprint: null }))
  const { outcome, durationMs, counts } = run
  if (counts === null) return
  const isUnchanged = counts.unchanged === counts.read
  print(isUnchanged ? 'Nothing to do: every user is as the directory has it.' : describeCounts(counts))
  print(`${outcome === 'applied' ? 'Done' : outcome} in ${durationMs ?? 0} ms.`)
}

export interface DemoAttempt {
  readonly userName: string
  readonly password: string
  readonly isRight: boolean
}

export async function logOn({ services }: Console, { userName, password, isRight }: DemoAttempt): Promise<void> {
  const attempt = { userName, password }
  const { report } = await services.authentication.logOn(attempt, AbortSignal.timeout(logOnDeadlineMs))
  print(`${userName} with the ${isRight ? 'right' : 'wrong'} password: ${report.outcome}`)
}

/** Mail in archives, which must survive renaming and leaving. */
export function putMailIntoArchives(dataFolder: string, userNames: Readonly<Record<string, string>>): void {
  for (const [userName, address] of Object.entries(userNames)) {
    const folder = join(dataFolder, 'archives', userName, 'Inbox')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '1.eml'), `To: ${address}\r\nSubject: Welcome\r\n\r\nHello!\r\n`)
  }
}
