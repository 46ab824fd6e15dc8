import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMdaemonConnector } from '../../electron/connectors/mdaemon/mdaemon-connector.ts'
import { mdaemonSource } from '../../electron/connectors/mdaemon/mdaemon-source.ts'
import { mdaemonDirectorySchema } from '../../shared/configuration/directory-configuration.ts'
import { userName } from '../lab/directory-data.ts'
import { writeAppDirectory } from '../lab/mdaemon/app-directory.ts'
import { insertBare, readTable, type BenchPerson } from './bare-insert.ts'
import { configureDirectory, synchronize, type ProductRun } from './product-run.ts'

const cycleCount = 3
const domain = 'example.com'

interface MdaemonCycle {
  /** Seconds. */
  readonly bareFile: number
  readonly connector: number
  readonly bareInsert: number
  readonly bareTable: number
  readonly first: ProductRun
  readonly second: ProductRun
}

/**
 * A first and an unchanged second synchronization of one Userlist.dat, beside what they cannot be faster than: reading the
 * file and cutting its records into fields, a bare insert of the same rows, a bare read of the table. Paired in each cycle.
 */
export async function benchMdaemon(userCount: number, folder: string): Promise<string> {
  const appDirectory = join(folder, 'App')
  const people = Array.from({ length: userCount }, (_person, index) => ({
    domain,
    mailbox: userName(index + 1),
    fullName: `Person Müller ${index + 1}`,
  }))
  writeAppDirectory(appDirectory, { accounts: people })
  const rows = people.map(({ mailbox, fullName }) => benchRow(`${mailbox}@${domain}`, fullName))
  const cycles: MdaemonCycle[] = []
  for (let number = 1; number <= cycleCount; number += 1) {
    cycles.push(await runCycle(join(folder, `mdaemon-${number}`), { appDirectory, rows }))
  }
  return describe(userCount, cycles)
}

const benchRow = (address: string, fullName: string): BenchPerson => ({
  userName: address,
  fullName,
  distinguishedName: '',
  emailAddresses: [address],
  externalId: `address:${address}`,
})

interface CycleMaterial {
  readonly appDirectory: string
  readonly rows: readonly BenchPerson[]
}

async function runCycle(folder: string, { appDirectory, rows }: CycleMaterial): Promise<MdaemonCycle> {
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true })
  const table = join(folder, 'bare.sqlite')
  const directory = { type: 'mdaemon', connection: { appDirectory } }
  const bareFile = readFields(join(appDirectory, 'Userlist.dat'))
  const connector = await readThroughConnector(directory)
  const bareInsert = insertBare(table, rows)
  const bareTable = readTable(table)
  await configureDirectory(dataFolder, directory, {})
  const first = await synchronize(dataFolder)
  const second = await synchronize(dataFolder)
  return { bareFile, connector, bareInsert, bareTable, first, second }
}

/** The file in one go, and of each record the three fields that are needed. */
function readFields(file: string): number {
  const started = performance.now()
  const content = readFileSync(file)
  const records: (readonly string[])[] = []
  for (let begin = 0; begin < content.length; begin = content.indexOf(0x0a, begin) + 1) {
    const field = (from: number, to: number): string => content.toString('latin1', begin + from, begin + to).trimEnd()
    records.push([field(0, 45), field(45, 75), field(75, 105)])
  }
  if (records.length === 0) throw new Error('The file holds no record.')
  return (performance.now() - started) / 1000
}

async function readThroughConnector(directory: object): Promise<number> {
  const configuration = mdaemonDirectorySchema.parse({ id: 'bench', ...directory })
  const connector = createMdaemonConnector({ configuration, source: mdaemonSource })
  const started = performance.now()
  await connector.readDirectory({ signal: new AbortController().signal, onProgress: () => undefined })
  return (performance.now() - started) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function describe(userCount: number, cycles: readonly MdaemonCycle[]): string {
  const row = (name: string, pick: (cycle: MdaemonCycle) => number, unit = ' s'): string => {
    const values = cycles.map(pick)
    return `  ${name.padEnd(50)}${median(values).toFixed(2)}${unit}   (${values.map((value) => value.toFixed(2)).join(', ')})`
  }
  return [
    `\nMDaemon, ${userCount} accounts in one Userlist.dat, median of ${cycles.length} cycles (each cycle)`,
    row('bare reading of the file, cut into fields', ({ bareFile }) => bareFile),
    row('the same through the connector', ({ connector }) => connector),
    row('bare prepared-statement insert, same rows', ({ bareInsert }) => bareInsert),
    row('bare read of the table', ({ bareTable }) => bareTable),
    row('first synchronization (whole process)', ({ first }) => first.seconds),
    row('second, unchanged (whole process)', ({ second }) => second.seconds),
    row('connector / bare reading', ({ connector, bareFile }) => connector / bareFile, ''),
    row('first / (reading + insert)', ({ first, bareFile, bareInsert }) => first.seconds / (bareFile + bareInsert), ''),
    row('second / (reading + table)', ({ second, bareFile, bareTable }) => second.seconds / (bareFile + bareTable), ''),
    row('peak memory', ({ first, second }) => Math.max(first.peakMemoryMb, second.peakMemoryMb), ' MB'),
    row('longest stall', ({ first, second }) => Math.max(first.longestStallMs, second.longestStallMs), ' ms'),
  ].join('\n')
}
