import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For tests: the command line as a process of its own, with a data folder of its own. */

const entry = join(import.meta.dirname, 'dsconsole.ts')
/** The sources are compiled once, not by each of many processes. */
const compileCache = join(import.meta.dirname, '../../../node_modules/.cache/dsconsole-tests')
/** Several processes in a test, on a machine that may be busy. Milliseconds. */
export const processTestTimeout = 90_000

interface Ended {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
  /** The document of --json. */
  readonly json: () => unknown
}

interface Surroundings {
  /** Standard input. */
  readonly input?: string
  readonly environment?: NodeJS.ProcessEnv
  /** Aborted: the process gets SIGINT. */
  readonly interrupt?: AbortSignal
}

export interface CommandLineProcess {
  readonly folder: string
  readonly dataFolder: string
  run(line: string, surroundings?: Surroundings): Promise<Ended>
  importDirectories(...directories: readonly object[]): Promise<void>
  /** Everything that was printed so far, to look for what must not stand in it. */
  printed(): string
  remove(): Promise<void>
}

export async function createCommandLineProcess(): Promise<CommandLineProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'dsconsole-cli-'))
  const dataFolder = join(folder, 'data')
  let printed = ''
  const run = async (line: string, { environment = {}, ...surroundings }: Surroundings = {}) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCache, DSCONSOLE_DATA: dataFolder, ...environment }
    const ended = await start(line, env, surroundings)
    printed += ended.output + ended.errors
    return ended
  }
  return {
    folder,
    dataFolder,
    run,
    importDirectories: async (...directories) => {
      const { exitCode, errors } = await run('config import -', { input: JSON.stringify({ version: 1, directories }) })
      if (exitCode !== 0) throw new Error(`The configuration was not taken: ${errors}`)
    },
    printed: () => printed,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function start(line: string, env: NodeJS.ProcessEnv, { input = '', interrupt }: Surroundings): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...line.split(' ').filter((word) => word !== '')], { env })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  interrupt?.addEventListener('abort', () => child.kill('SIGINT'))
  return new Promise((fulfil) => {
    child.on('close', (exitCode) => fulfil({ exitCode, output, errors, json: () => parseJson(output) }))
  })
}

const parseJson = (text: string): unknown => JSON.parse(text)

export const sampleDirectory = (connection: object = {}, options: object = {}) => ({
  id: 'main',
  type: 'sample',
  connection,
  options,
})

export const ldapDirectory = (connection: object) => ({
  id: 'main',
  type: 'generic-ldap',
  connection: { serverName: '127.0.0.1:1', administrativeDn: 'cn=reader,dc=x', baseDn: 'dc=x', ...connection },
  filters: { userNameAttribute: 'uid' },
})

/** Accepts connections and never says a word. */
export async function startSilentServer() {
  const sockets = new Set<Socket>()
  const connected = Promise.withResolvers<undefined>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    connected.resolve(undefined)
  })
  const port = await listen(server)
  return {
    port,
    connected: connected.promise,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** A port of this machine on which nobody listens. */
export async function findClosedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((fulfil) => server.close(fulfil))
  return port
}

const listen = (server: Server): Promise<number> =>
  new Promise((fulfil) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      fulfil(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
