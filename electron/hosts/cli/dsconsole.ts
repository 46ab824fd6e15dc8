#!/usr/bin/env node
import '../refuse-old-node.ts'
import { composeConsole } from '../../compose.ts'
import { abortOnSignals } from '../abort-on-signals.ts'
import { createProcessTerminal } from './process-terminal.ts'
import { runCommandLine } from './run-command-line.ts'

/** `dsconsole | head`: whoever read the output has seen enough. */
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => process.exit(thrown.code === 'EPIPE' ? 0 : 1))

const terminal = createProcessTerminal(process, abortOnSignals(process))
void runCommandLine(process.argv.slice(2), terminal, (dataFolder) =>
  composeConsole({ dataFolder, host: 'command line' }),
).then((exitCode) => {
  process.exitCode = exitCode
})
