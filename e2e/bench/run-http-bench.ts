/**
 * `npm run bench:http [-- ACCOUNTS]`: a first and an unchanged second synchronization of each mail server's double over HTTP,
 * its accounts spread over twelve domains, with the requests counted, beside the bare transfer of as many answers of the same
 * sizes. The program's time holds its start and the double's own work. Ends with 1 where more are sent than the protocol needs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applicationIntegrationCase } from './http/application-integration-case.ts'
import { bareTransfer } from './http/bare-transfer.ts'
import { domainAccounts } from './http/domain-accounts.ts'
import type { HttpBenchCase, HttpBenchServer } from './http/http-bench-case.ts'
import { icewarpCase } from './http/icewarp-case.ts'
import { kerioConnectCase } from './http/kerio-connect-case.ts'
import { configureDirectory, synchronize, type ProductRun } from './product-run.ts'

const accountCount = Number(process.argv[2] ?? 20_000)
const cases: readonly HttpBenchCase[] = [kerioConnectCase, icewarpCase, applicationIntegrationCase]

interface CountedRun extends ProductRun {
  readonly requests: number
  readonly megabytes: number
  /** The same answers without the program and without the double. */
  readonly bareSeconds: number
}

async function countedRun(dataFolder: string, server: HttpBenchServer, parallel: number): Promise<CountedRun> {
  const before = server.answerSizes().length
  const run = await synchronize(dataFolder)
  const sizes = server.answerSizes().slice(before)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return {
    ...run,
    requests: sizes.length,
    megabytes: bytes / 1e6,
    bareSeconds: await bareTransfer(sizes, parallel),
  }
}

async function measure(benchCase: HttpBenchCase, dataFolder: string): Promise<readonly CountedRun[]> {
  const { parallel } = benchCase
  const server = await benchCase.start(domainAccounts(accountCount))
  try {
    await configureDirectory(dataFolder, server.directory, server.secrets)
    return [await countedRun(dataFolder, server, parallel), await countedRun(dataFolder, server, parallel)]
  } finally {
    await server.close()
  }
}

function describe(name: string, runs: readonly CountedRun[]): string {
  const rows = runs.map(({ seconds, bareSeconds, requests, megabytes, peakMemoryMb, longestStallMs }, index) =>
    [
      `  ${index === 0 ? 'first' : 'second, unchanged'}`.padEnd(22),
      `${seconds.toFixed(2)} s`.padEnd(10),
      `bare ${bareSeconds.toFixed(2)} s`.padEnd(14),
      `${requests} requests`.padEnd(18),
      `${megabytes.toFixed(1)} MB read`.padEnd(16),
      `${peakMemoryMb.toFixed(0)} MB memory`.padEnd(16),
      `longest stall ${longestStallMs.toFixed(0)} ms`,
    ].join(''),
  )
  return [`\n${name}, ${accountCount} accounts, whole process`, ...rows].join('\n')
}

const folder = mkdtempSync(join(tmpdir(), 'dsconsole-http-bench-'))
const results: Record<string, readonly CountedRun[]> = {}
try {
  for (const [index, benchCase] of cases.entries()) {
    const dataFolder = join(folder, String(index))
    mkdirSync(dataFolder)
    const runs = await measure(benchCase, dataFolder)
    results[benchCase.name] = runs
    console.log(describe(benchCase.name, runs))
    if (runs.some(({ requests }) => requests > benchCase.mostRequests(accountCount))) {
      console.error(`  More than ${benchCase.mostRequests(accountCount)} requests for one run.`)
      process.exitCode = 1
    }
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/http-bench.json', JSON.stringify({ accountCount, results }, null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
