import { composeConsole } from '../../compose.ts'
import { startConsoleServer } from './console-server.ts'

export interface BrowserConsoleOptions {
  readonly dataFolder: string
  /** 0: any free one. */
  readonly port: number
  readonly rendererFolder: string
  /** Ends it: runs are cancelled, and everything is closed. */
  readonly signal: AbortSignal
  readonly print: (text: string) => void
}

/** The same screens for a browser on this machine. Fulfils when it has ended. */
export async function serveBrowserConsole(options: BrowserConsoleOptions): Promise<void> {
  const { dataFolder, port, rendererFolder, signal, print } = options
  const console = await composeConsole({ dataFolder, host: 'browser' })
  try {
    const server = await startConsoleServer({ port, rendererFolder, connect: console.connect })
    print(announce(server.address, dataFolder))
    await aborted(signal)
    // While the sockets are still open, so that the pages learn how their runs ended.
    await console.services.synchronization.cancelAll()
    await server.close()
  } finally {
    await console.close()
  }
}

/** Printed only: handed to a browser on its command line, the token would stand in the list of processes. */
const announce = (address: string, dataFolder: string): string =>
  `Directory Services Console is open at\n  ${address}\nData folder: ${dataFolder}\nCtrl+C ends it.`

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((fulfil) => {
    if (signal.aborted) fulfil()
    else signal.addEventListener('abort', () => fulfil(), { once: true })
  })
