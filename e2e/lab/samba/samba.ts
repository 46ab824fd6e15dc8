import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { labCertificates } from '../certificates.ts'
import { writeLdif } from '../ldif-writer.ts'
import { accepts } from '../ports.ts'
import { startTied, tiedTemporaryFolder, type TiedProcess } from '../tied-process.ts'
import { companyEntries } from './samba-company.ts'
import { configFileOf, krb5FileOf, writeKrb5Config, writeSambaConfig } from './samba-config.ts'
import { administrator, domainSid, netbiosDomain, realm } from './samba-domain.ts'
import { agedPasswords } from './samba-log-on-accounts.ts'
import { groupEntries, laterChanges } from './samba-groups.ts'
import { exchangeAttributes, exchangeUserClass } from './samba-schema.ts'

const run = promisify(execFile)
const programs = ['/usr/sbin/samba', '/usr/bin/samba-tool', '/usr/bin/ldbadd', '/usr/bin/kinit']
const startDeadlineMs = 60_000
/** A controller's ports cannot be chosen. */
const ports = { ldap: 389, ldaps: 636, kerberos: 88, dns: 53 } as const

/** Whether suites against a real domain controller can run. With DSCONSOLE_REQUIRE_LAB=1 its absence is an error. */
export function sambaAvailable(): boolean {
  const missing = programs.filter((program) => !existsSync(program))
  const mayBindPorts = process.getuid?.() === 0
  if ((missing.length > 0 || !mayBindPorts) && process.env['DSCONSOLE_REQUIRE_LAB'] === '1') {
    throw new Error(`The lab is required: Samba runs as root only, and these are missing: ${missing.join(', ')}.`)
  }
  return missing.length === 0 && mayBindPorts
}

/** A running domain controller of its own on loopback; plain data, so that it can be told to other processes. */
export interface SambaFacts {
  readonly host: '127.0.0.1'
  /** The domain's database, for `ldbsearch`; only for reading while the controller runs. */
  readonly databaseFile: string
  readonly configFile: string
  /** For KRB5_CONFIG. */
  readonly krb5File: string
  /** The authority that issued the certificate for dc1.corp.example, localhost and 127.0.0.1. */
  readonly caPem: string
}

export interface Samba extends SambaFacts {
  stop(): Promise<void>
}

export interface SambaOptions {
  /** Besides the company and its groups; parents before children. */
  readonly furtherEntries?: Iterable<DirectoryEntry>
}

/** Provisions, fills and starts the controller: some 15 s. */
export async function startSamba({ furtherEntries = [] }: SambaOptions = {}): Promise<Samba> {
  if (await accepts(ports.ldap)) throw new Error(`Port ${ports.ldap} is taken: another controller is running.`)
  const folder = tiedTemporaryFolder('dsconsole-samba-')
  const { authority, controller } = labCertificates()
  await provision(folder)
  writeSambaConfig({ folder, certificate: controller, authority })
  writeKrb5Config(folder)
  await fill(folder, furtherEntries)
  const server = startTied('/usr/sbin/samba', ['-s', configFileOf(folder), '-i', '-M', 'single'])
  await untilUp(server)
  return {
    host: '127.0.0.1',
    databaseFile: databaseOf(folder),
    configFile: configFileOf(folder),
    krb5File: krb5FileOf(folder),
    caPem: authority.cert,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const databaseOf = (folder: string): string => join(folder, 'private', 'sam.ldb')

async function provision(folder: string): Promise<void> {
  await run('samba-tool', [
    ...['domain', 'provision', `--targetdir=${folder}`, `--realm=${realm}`, `--domain=${netbiosDomain}`],
    ...['--server-role=dc', '--dns-backend=SAMBA_INTERNAL', '--host-name=dc1', '--host-ip=127.0.0.1'],
    ...[`--domain-sid=${domainSid}`, `--adminpass=${administrator.password}`, '--use-rfc2307'],
    // Works in folders without extended attributes.
    '--option=vfs objects = acl_xattr dfs_samba4 xattr_tdb',
  ])
  mkdirSync(join(folder, 'winbindd'), { mode: 0o755 })
}

/** Samba's own control: `pwdLastSet` is taken as it is. */
const bypassLastSet = '1.3.6.1.4.1.7165.4.3.20'

/** Straight into the database, which is many times faster than over LDAP. */
async function fill(folder: string, furtherEntries: Iterable<DirectoryEntry>): Promise<void> {
  const file = (name: string): string => join(folder, `${name}.ldif`)
  writeFileSync(file('schema'), exchangeAttributes())
  writeFileSync(file('class'), exchangeUserClass())
  writeFileSync(file('changes'), laterChanges())
  writeFileSync(file('ages'), agedPasswords())
  await writeLdif(file('company'), companyEntries())
  await writeLdif(file('groups'), groupEntries())
  await writeLdif(file('further'), furtherEntries)
  const schemaMayChange = '--option=dsdb:schema update allowed=true'
  await load(folder, ['ldbadd', schemaMayChange, file('schema')])
  await load(folder, ['ldbmodify', schemaMayChange, file('class')])
  await load(folder, ['ldbadd', '--relax', file('company')])
  await load(folder, ['ldbadd', '--relax', file('groups')])
  await load(folder, ['ldbadd', '--relax', file('further')])
  await load(folder, ['ldbmodify', '--relax', file('changes')])
  await load(folder, ['ldbmodify', `--controls=local_oid:${bypassLastSet}:0`, file('ages')])
}

/** The tools end with 0 even where they refuse a record, and say so on standard error only. */
async function load(folder: string, [program, ...options]: readonly [string, ...string[]]): Promise<void> {
  const { stderr } = await run(program, ['-H', databaseOf(folder), ...options])
  if (stderr.includes('ERR')) throw new Error(`${program}: ${stderr}`)
}

async function untilUp(server: TiedProcess): Promise<void> {
  const deadline = Date.now() + startDeadlineMs
  for (const port of Object.values(ports)) {
    while (!(await accepts(port))) {
      if (server.hasEnded() || Date.now() > deadline) throw new Error(`Samba does not serve port ${port}.`)
      await wait(50)
    }
  }
}
