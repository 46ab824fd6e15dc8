import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { labCertificates } from './certificates.ts'
import { labBaseDn } from './directory-data.ts'
import { accepts, freePort } from './ports.ts'
import { writeLdif } from './ldif-writer.ts'
import { startTied, tiedTemporaryFolder, type TiedProcess } from './tied-process.ts'
import { slapdConfig } from './slapd-config.ts'

const slapdProgram = '/usr/sbin/slapd'
const slapaddProgram = '/usr/sbin/slapadd'
const startDeadlineMs = 30_000
const startAttempts = 3

/** Whether suites against a real OpenLDAP can run. With DSCONSOLE_REQUIRE_LAB=1 its absence is an error. */
export function slapdAvailable(): boolean {
  const missing = [slapdProgram, slapaddProgram, '/usr/bin/ldapsearch'].filter((program) => !existsSync(program))
  if (missing.length > 0 && process.env['DSCONSOLE_REQUIRE_LAB'] === '1') {
    throw new Error(
      `The lab is required and incomplete: ${missing.join(', ')} (Debian: apt-get install slapd ldap-utils).`,
    )
  }
  return missing.length === 0
}

export interface SlapdOptions {
  /** Parents before children; streamed, so they may be many. */
  readonly entries: Iterable<DirectoryEntry>
  readonly baseDn?: string
  /** 500 by default, as slapd itself. */
  readonly sizeLimit?: number
  readonly databaseLines?: readonly string[]
}

/** A running OpenLDAP of its own, in a temporary folder, on free loopback ports. */
export interface Slapd {
  readonly host: '127.0.0.1'
  readonly port: number
  readonly tlsPort: number
  readonly baseDn: string
  readonly adminDn: string
  readonly adminPassword: string
  /** The authority that issued its certificate for localhost and 127.0.0.1. */
  readonly caFile: string
  readonly caPem: string
  stop(): Promise<void>
}

export async function startSlapd(options: SlapdOptions): Promise<Slapd> {
  const { baseDn = labBaseDn, sizeLimit = 500, databaseLines = [] } = options
  const folder = tiedTemporaryFolder('dsconsole-slapd-')
  const certificates = labCertificates()
  const admin = { adminDn: `cn=admin,${baseDn}`, adminPassword: 'admin-secret' }
  mkdirSync(join(folder, 'data'))
  const configFile = join(folder, 'slapd.conf')
  writeFileSync(configFile, slapdConfig({ folder, baseDn, ...admin, sizeLimit, certificates, databaseLines }))
  await load(folder, configFile, options.entries)
  const { server, port, tlsPort } = await run(configFile, startAttempts)
  return {
    host: '127.0.0.1',
    port,
    tlsPort,
    baseDn,
    ...admin,
    caFile: certificates.authority.certFile,
    caPem: certificates.authority.cert,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function load(folder: string, configFile: string, entries: Iterable<DirectoryEntry>): Promise<void> {
  const ldifFile = join(folder, 'data.ldif')
  await writeLdif(ldifFile, entries)
  execFileSync(slapaddProgram, ['-q', '-f', configFile, '-l', ldifFile], { stdio: ['ignore', 'ignore', 'pipe'] })
  rmSync(ldifFile)
}

interface RunningServer {
  readonly server: TiedProcess
  readonly port: number
  readonly tlsPort: number
}

/** In the foreground (`-d 0`), so that it can be tied to this process. Tries again where another took a port first. */
async function run(configFile: string, attempts: number): Promise<RunningServer> {
  const [port, tlsPort] = [await freePort(), await freePort()]
  const addresses = `ldap://127.0.0.1:${port}/ ldaps://127.0.0.1:${tlsPort}/`
  const server = startTied(slapdProgram, ['-d', '0', '-f', configFile, '-h', addresses])
  const deadline = Date.now() + startDeadlineMs
  while (!(await accepts(port)) || !(await accepts(tlsPort))) {
    if (server.hasEnded() || Date.now() > deadline) break
    await wait(20)
  }
  if (!server.hasEnded() && (await accepts(tlsPort))) return { server, port, tlsPort }
  await server.stop()
  if (attempts > 1) return run(configFile, attempts - 1)
  throw new Error('slapd does not start: its configuration or its ports are refused.')
}
