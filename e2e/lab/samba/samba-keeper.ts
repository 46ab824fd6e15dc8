import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { tiedTemporaryFolder } from '../tied-process.ts'
import { startSamba, type Samba, type SambaFacts } from './samba.ts'

/*
 * A controller's ports cannot be chosen, so that only one can run, and test files run side by side. Vitest's main
 * process keeps it: it starts with the first file that asks, and ends with the run.
 */
const socketVariable = 'DSCONSOLE_SAMBA_SOCKET'

let server: Server | null = null
let samba: Promise<Samba> | null = null

export async function setup(): Promise<void> {
  const socket = join(tiedTemporaryFolder('dsconsole-keeper-'), 'socket')
  server = createServer((connection) => {
    // Whoever asks may leave before the answer.
    connection.on('error', () => undefined)
    samba ??= startSamba()
    samba.then(
      (facts) => connection.end(JSON.stringify({ facts: withoutStop(facts) })),
      (thrown: unknown) => connection.end(JSON.stringify({ error: String(thrown) })),
    )
  })
  server.listen(socket)
  await once(server, 'listening')
  process.env[socketVariable] = socket
}

export async function teardown(): Promise<void> {
  server?.close()
  const running = await samba?.catch(() => null)
  await running?.stop()
}

const withoutStop = ({ host, databaseFile, configFile, krb5File, caPem }: Samba): SambaFacts => ({
  host,
  databaseFile,
  configFile,
  krb5File,
  caPem,
})
