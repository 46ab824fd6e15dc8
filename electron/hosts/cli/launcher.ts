import { connect } from 'node:net'

/** The one word that makes a command line of the program; what follows `--` behind it is typed by somebody. */
const commandLineSwitch = '--dsconsole'

/** What was typed behind `dsconsole`; null where the program was started for its window. */
export function argumentsOfCommandLine(argv: readonly string[]): readonly string[] | null {
  const end = argv.indexOf('--')
  const own = end === -1 ? argv : argv.slice(0, end)
  const at = own.indexOf(commandLineSwitch)
  if (at === -1) return null
  return end === -1 ? argv.slice(at + 1) : argv.slice(end + 1)
}

/** Aborted when the launcher is gone, by Ctrl+C or killed: nobody waits for the result. Never, where there is none. */
export function abortWithLauncher(environment: NodeJS.ProcessEnv): AbortSignal {
  const controller = new AbortController()
  const pipe = environment['DSCONSOLE_LAUNCHER_PIPE'] ?? ''
  if (pipe !== '') {
    const socket = connect(pipe)
    socket.on('error', () => undefined)
    socket.on('close', () => controller.abort())
    // Its end is noticed only while somebody reads.
    socket.resume()
  }
  return controller.signal
}

export const isLaunched = (environment: NodeJS.ProcessEnv): boolean =>
  (environment['DSCONSOLE_LAUNCHER_PIPE'] ?? '') !== ''
