import { parseArgs } from 'node:util'
import { composeConsole } from './compose.ts'
import { abortOnSignals } from './hosts/abort-on-signals.ts'
import { createLaunchedTerminal, standardDescriptors } from './hosts/cli/launched-terminal.ts'
import { abortWithLauncher, isLaunched } from './hosts/cli/launcher.ts'
import { createProcessTerminal } from './hosts/cli/process-terminal.ts'
import { runCommandLine, type OpenConsole } from './hosts/cli/run-command-line.ts'
import type { Terminal } from './hosts/cli/terminal.ts'
import { resolveDataFolder } from './hosts/data-folder.ts'
import type { SecretStore } from './secrets/secret-store.ts'

/** What a command needs of Electron, whose `app` has all of it. */
interface CommandLineApp {
  disableHardwareAcceleration(): void
  whenReady(): Promise<unknown>
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown
  exit(code: number): void
}

interface CommandLineParts {
  readonly app: CommandLineApp
  readonly process: NodeJS.Process
  /** Before `ready`: where Electron keeps its own files, and with them the key of the passwords. */
  readonly useFolder?: (dataFolder: string) => void
  /** The store of the window; without one, the key file. */
  readonly openSecretStore?: (dataFolder: string) => Promise<SecretStore>
}

/**
 * The packaged `dsconsole`: the main process without a window. It takes no single-instance lock, since a scheduled run
 * and the window work side by side (docs/adr/0016-packaging.md). To be called before `ready`.
 */
export async function serveCommandLine(parts: CommandLineParts, typed: readonly string[]): Promise<void> {
  const { app, process, openSecretStore } = parts
  app.disableHardwareAcceleration()
  const refusal = attempt(() => parts.useFolder?.(resolveDataFolder(namedDataFolder(typed), process.env)))
  await app.whenReady()
  const open: OpenConsole = async (dataFolder) => {
    if (refusal !== null) throw refusal.thrown
    const secretStore = await openSecretStore?.(dataFolder)
    return composeConsole({ dataFolder, host: 'command line', ...(secretStore === undefined ? {} : { secretStore }) })
  }
  app.exit(await runCommandLine(typed, terminalOf(parts), open))
}

/** `dsconsole test | head`: whoever read the output has seen enough. */
function terminalOf({ app, process }: CommandLineParts): Terminal {
  const onClosed = () => app.exit(0)
  const signal = AbortSignal.any([abortOnSignals(process), abortAtQuit(app), abortWithLauncher(process.env)])
  if (isLaunched(process.env)) {
    return createLaunchedTerminal({ environment: process.env, signal, descriptors: standardDescriptors, onClosed })
  }
  process.stdout.on('error', onClosed)
  return createProcessTerminal(process, signal)
}

/** Electron turns Ctrl+C, a request to end and the end of the session into a request to quit. */
function abortAtQuit(app: CommandLineApp): AbortSignal {
  const controller = new AbortController()
  app.on('before-quit', (event) => {
    event.preventDefault()
    controller.abort()
  })
  return controller.signal
}

function namedDataFolder(typed: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...typed], options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? values.data : undefined
}

function attempt(step: () => void): { readonly thrown: unknown } | null {
  try {
    step()
    return null
  } catch (thrown) {
    return { thrown }
  }
}
