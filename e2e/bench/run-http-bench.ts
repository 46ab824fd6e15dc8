/**
 * `npm run bench:http [-- ACCOUNTS]`: a first and an unchanged second synchronization of each mail server's double over HTTP,
 * its accounts spread over twelve domains, with the requests counted. Ends with 1 where more are sent than the protocol needs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applicationIntegrationCase } from './http/application-integration-case.ts'
import { domainAccounts } from './http/domain-accounts.ts'
import type { HttpBenchCase, HttpBenchServer } from './http/http-bench-case.ts'
import { configureDirectory, synchronize, type ProductRun } from './product-run.ts'

const accountCount = Number(process.argv[2] ?? 20_000)
const cases: readonly HttpBenchCase[] = [applicationIntegrationCase]

interface CountedRun extends ProductRun {
  readonly requests: number
}

async function countedRun(dataFolder: string, server: HttpBenchServer): Promise<CountedRun> {
  const before = server.requestCount()
  const run = await synchronize(dataFolder)
  return { ...run, requests: server.requestCount() - before }
}

async function measure(benchCase: HttpBenchCase, dataFolder: string): Promise<readonly CountedRun[]> {
  const server = await benchCase.start(domainAccounts(accountCount))
  try {
    await configureDirectory(dataFolder, server.directory, server.secrets)
    return [await countedRun(dataFolder, server), await countedRun(dataFolder, server)]
  } finally {
    await server.close()
  }
}

function describe(name: string, runs: readonly CountedRun[]): string {
  const rows = runs.map(({ seconds, requests, peakMemoryMb, longestStallMs }, index) =>
    [
      `  ${index === 0 ? 'first' : 'second, unchanged'}`.padEnd(22),
      `${seconds.toFixed(2)} s`.padEnd(10),
      `${requests} requests`.padEnd(18),
      `${peakMemoryMb.toFixed(0)} MB`.padEnd(10),
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
