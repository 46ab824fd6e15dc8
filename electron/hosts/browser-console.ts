import './refuse-old-node.ts'
import { toProblem } from '../../shared/errors/problem-error.ts'
import { abortOnSignals } from './abort-on-signals.ts'
import { findRendererFolder } from './browser/find-renderer-folder.ts'
import { parseBrowserArguments } from './browser/parse-browser-arguments.ts'
import { serveBrowserConsole } from './browser/serve-browser-console.ts'
import { resolveDataFolder } from './data-folder.ts'

/** Where there is no Electron. Ends on SIGINT and SIGTERM. */
async function main(typed: readonly string[]): Promise<number> {
  const given = parseBrowserArguments(typed)
  if (given === null) return refuse('Usage: browser-console [--data DIR] [--port PORT]')
  const rendererFolder = findRendererFolder(import.meta.dirname)
  if (rendererFolder === null) return refuse('The screens are not built. Run: npm run build')
  await serveBrowserConsole({
    dataFolder: resolveDataFolder(given.data, process.env),
    port: given.port,
    rendererFolder,
    signal: abortOnSignals(process),
    print: (text) => void process.stdout.write(`${text}\n`),
  })
  return 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}

function fail(thrown: unknown): number {
  const { message, hint } = toProblem(thrown, 'settings')
  process.stderr.write(`${message}\n${hint}\n`)
  return 1
}

void main(process.argv.slice(2))
  .catch(fail)
  .then((exitCode) => {
    process.exitCode = exitCode
  })
