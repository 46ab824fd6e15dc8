/**
 * `npm run sample-server`: an Application Integration server over a CSV file, to try the integration and to read as an example of
 * how to write one (docs/application-integration.md). It uses nothing but Node.
 *
 *   npm run sample-server -- [--folder FOLDER] [--port PORT]
 *   npm run sample-server -- [--folder FOLDER] --set-password USER     the password of a user, from standard input
 *   npm run sample-server -- [--folder FOLDER] --set-account NAME      who may ask; from then on nobody else may
 */
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { setPassword } from './sample-server/password-file.ts'
import { createDirectoryServer } from './sample-server/serve-directory.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, 'sample-server') },
    port: { type: 'string', default: '8080' },
    'set-password': { type: 'string' },
    'set-account': { type: 'string' },
  },
})
const { folder, port, 'set-password': user, 'set-account': account } = values

if (user !== undefined) await store('passwords.txt', user)
else if (account !== undefined) await store('accounts.txt', account)
else serve()

async function store(file: string, name: string): Promise<void> {
  const password = (await text(process.stdin)).replace(/\r?\n$/u, '')
  if (password === '' || name.includes(':')) throw new Error('The password is empty, or the name holds a colon.')
  setPassword(join(folder, file), name, password)
  print(`The password of ${name} is stored in ${file}.`)
}

function serve(): void {
  const { server, scheme } = createDirectoryServer(folder, print)
  server.on('error', ({ message }) => {
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  })
  // Without TLS, passwords must not leave this machine.
  server.listen({ port: Number(port), ...(scheme === 'https' ? {} : { host: '127.0.0.1' }) }, () => {
    const address = server.address()
    const listening = typeof address === 'object' && address !== null ? address.port : port
    print(`Users of ${join(folder, 'users.csv')} at ${scheme}://localhost:${listening}/directory (Ctrl+C ends)`)
  })
}
