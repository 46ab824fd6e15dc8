/**
 * `npm run demo [-- --type mdaemon]`: a sample company from its directory to users in the local database, and what follows when
 * the directory changes.
 */
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { describeProblemLines } from '../electron/hosts/cli/describe-problem.ts'
import { toProblem } from '../shared/errors/problem-error.ts'
import { print, runDemo } from './demo/demo-steps.ts'
import { mdaemonDemo } from './demo/mdaemon-demo.ts'
import { sampleDemo } from './demo/sample-demo.ts'

const demos = { sample: sampleDemo, mdaemon: mdaemonDemo } as const
type DemoName = keyof typeof demos

const isDemo = (name: string): name is DemoName => Object.hasOwn(demos, name)

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { type: { type: 'string', default: 'sample' } } })
  const { type } = values
  if (!isDemo(type)) {
    process.stderr.write(`There is no demo of the type ${type}. Choose: ${Object.keys(demos).join(', ')}.\n`)
    process.exitCode = 2
    return
  }
  await runDemo(demos[type])
  print(`Its users on screen: npm start -- --data ${relative('.', demos[type].dataFolder)}`)
}

run().catch((thrown: unknown) => {
  process.stderr.write(`${describeProblemLines(toProblem(thrown, 'settings')).join('\n')}\n`)
  process.exitCode = 1
})
