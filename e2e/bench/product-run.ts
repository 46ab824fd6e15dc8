import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Slapd } from '../lab/slapd.ts'

const program = 'dist/cli/dsconsole.cjs'
const observation = z.object({ startUpMs: z.number(), longestStallMs: z.number(), peakMemoryMb: z.number() })

/** One run of the built command line, as a task scheduler would start it. */
export interface ProductRun extends z.infer<typeof observation> {
  /** From the start of the process to its end. */
  readonly seconds: number
}

async function runCommand(dataFolder: string, args: readonly string[], input = ''): Promise<number> {
  const observer = ['--import', './e2e/bench/observe.mjs']
  const child = spawn(process.execPath, [...observer, program, '--data', dataFolder, ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, DSCONSOLE_OBSERVE_FILE: join(dataFolder, 'observed.json') },
  })
  child.stdin.end(input)
  await once(child, 'exit')
  return child.exitCode ?? 1
}

async function mustRun(dataFolder: string, args: readonly string[], input?: string): Promise<void> {
  const exitCode = await runCommand(dataFolder, args, input)
  if (exitCode !== 0) throw new Error(`dsconsole ${args.join(' ')} ended with ${exitCode}.`)
}

/** The directory of an OpenLDAP of the lab. */
export const configure = (dataFolder: string, slapd: Slapd): Promise<void> =>
  configureDirectory(
    dataFolder,
    {
      type: 'generic-ldap',
      connection: {
        serverName: `${slapd.host}:${slapd.port}`,
        protocol: 'ldap',
        administrativeDn: slapd.adminDn,
        baseDn: slapd.baseDn,
      },
      filters: {
        userFilter: '(objectClass=inetOrgPerson)',
        userNameAttribute: 'uid',
        fullNameAttribute: 'displayName',
        emailAttribute: 'mail',
      },
    },
    { password: slapd.adminPassword },
  )

/** Configures the directory `bench` in a data folder of its own, by the same commands that an administrator would use. */
export async function configureDirectory(
  dataFolder: string,
  directory: object,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const file = join(dataFolder, 'bench.json')
  writeFileSync(file, JSON.stringify({ version: 1, directories: [{ id: 'bench', ...directory }] }))
  await mustRun(dataFolder, ['config', 'import', file])
  for (const [field, value] of Object.entries(secrets)) {
    await mustRun(dataFolder, ['secret', 'set', `bench/${field}`], value)
  }
}

export async function synchronize(dataFolder: string): Promise<ProductRun> {
  const started = performance.now()
  await mustRun(dataFolder, ['sync', 'bench'])
  const seconds = (performance.now() - started) / 1000
  const observed = observation.parse(JSON.parse(readFileSync(join(dataFolder, 'observed.json'), 'utf8')))
  return { seconds, ...observed }
}
