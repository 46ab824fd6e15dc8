import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { labCertificates, type Certificate } from './certificates.ts'
import { dovecotConfig, type DovecotConfigFacts } from './dovecot-config.ts'
import { accepts, freePort } from './ports.ts'
import { startTied, tiedTemporaryFolder, type TiedProcess } from './tied-process.ts'

const dovecotProgram = '/usr/sbin/dovecot'
const startDeadlineMs = 30_000
const startAttempts = 3

/** Whether suites against a real Dovecot can run. With DSCONSOLE_REQUIRE_LAB=1 its absence is an error. */
export function dovecotAvailable(): boolean {
  const isThere = existsSync(dovecotProgram) && existsSync('/usr/lib/dovecot/imap')
  if (!isThere && process.env['DSCONSOLE_REQUIRE_LAB'] === '1') {
    throw new Error('The lab is required and incomplete: Dovecot (Debian: apt-get install dovecot-imapd).')
  }
  return isThere && process.getuid?.() === 0
}

export interface DovecotOptions {
  /** Passwords by address. */
  readonly accounts: Readonly<Record<string, string>>
  /** The good one by default. */
  readonly certificate?: Certificate
  readonly plainText?: DovecotConfigFacts['plainText']
  /** `plain login cram-md5` by default. */
  readonly mechanisms?: string
}

/** A running Dovecot of its own, in a temporary folder, on free loopback ports. */
export interface Dovecot {
  readonly host: '127.0.0.1'
  /** The same server, where an unencrypted connection is not taken for a safe one. */
  readonly distantHost: '127.0.0.2'
  /** Unencrypted, and STARTTLS. */
  readonly port: number
  readonly tlsPort: number
  /** The authority that issued its good certificate for localhost and 127.0.0.1. */
  readonly caPem: string
  /** What it has logged so far: one line for each attempt to log on. */
  readLog(): string
  stop(): Promise<void>
}

export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const { accounts, plainText = 'refused', mechanisms = 'plain login cram-md5' } = options
  const certificates = labCertificates()
  const folder = tiedTemporaryFolder('dsconsole-dovecot-')
  // Its parts run as users of their own, and have to get at their files.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'mail'))
  chmodSync(join(folder, 'mail'), 0o777)
  writeFileSync(join(folder, 'users'), usersFile(accounts), { mode: 0o644 })
  const facts = { folder, plainText, mechanisms, certificate: options.certificate ?? certificates.good }
  const { server, port, tlsPort } = await run(facts, startAttempts)
  return {
    host: '127.0.0.1',
    distantHost: '127.0.0.2',
    port,
    tlsPort,
    caPem: certificates.authority.cert,
    readLog: () => readFileSync(join(folder, 'dovecot.log'), 'utf8'),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const usersFile = (accounts: Readonly<Record<string, string>>): string =>
  Object.entries(accounts)
    .map(([address, password]) => `${address}:{PLAIN}${password}::::::\n`)
    .join('')

interface RunningServer {
  readonly server: TiedProcess
  readonly port: number
  readonly tlsPort: number
}

/** In the foreground (`-F`), so that it can be tied to this process. Tries again where another took a port first. */
async function run(facts: Omit<DovecotConfigFacts, 'port' | 'tlsPort'>, attempts: number): Promise<RunningServer> {
  const [port, tlsPort] = [await freePort(), await freePort()]
  const configFile = join(facts.folder, 'dovecot.conf')
  writeFileSync(configFile, dovecotConfig({ ...facts, port, tlsPort }))
  const server = startTied(dovecotProgram, ['-F', '-c', configFile])
  const deadline = Date.now() + startDeadlineMs
  while (!(await accepts(port)) || !(await accepts(tlsPort))) {
    if (server.hasEnded() || Date.now() > deadline) break
    await wait(20)
  }
  if (!server.hasEnded() && (await accepts(tlsPort))) return { server, port, tlsPort }
  await server.stop()
  if (attempts > 1) return run(facts, attempts - 1)
  throw new Error('Dovecot does not start: its configuration or its ports are refused.')
}
