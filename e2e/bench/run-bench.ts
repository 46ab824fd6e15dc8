/**
 * `npm run bench [-- USERS | nested-groups]`: a first and an unchanged second synchronization of a real slapd, beside what they cannot be faster
 * than: `ldapsearch` of the same attributes, a bare insert of the same rows, a bare read of the table. All within one run, one
 * after the other, several times; what counts are the ratios of the medians. Then nested groups of a real domain controller.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { containers, labBaseDn, people } from '../lab/directory-data.ts'
import { startSlapd, type Slapd } from '../lab/slapd.ts'
import { insertBare, readTable } from './bare-insert.ts'
import { benchPeople } from './bench-people.ts'
import { benchMdaemon } from './mdaemon-case.ts'
import { configure, synchronize, type ProductRun } from './product-run.ts'
import { describeCycles, type Cycle } from './describe-cycles.ts'
import { benchNestedGroups } from './nested-groups/bench-nested-groups.ts'

const [, , choice = '100000'] = process.argv
const userCount = Number(choice)
const cycleCount = 3

function* directoryEntries() {
  yield* containers()
  yield* people(userCount)
}

/** Seconds that OpenLDAP's own client needs for the same entries and attributes, its output thrown away. */
function timeLdapsearch(slapd: Slapd): number {
  const started = performance.now()
  execFileSync(
    'ldapsearch',
    // The password of a throw-away server; the product itself never puts one on a command line.
    ['-x', '-LLL', '-H', `ldap://127.0.0.1:${slapd.port}`, '-D', slapd.adminDn, '-w', slapd.adminPassword]
      .concat(['-b', slapd.baseDn, '-E', 'pr=1000/noprompt', '(objectClass=inetOrgPerson)'])
      .concat(['uid', 'displayName', 'mail', 'entryUUID']),
    { stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 },
  )
  return (performance.now() - started) / 1000
}

async function runCycle(slapd: Slapd, folder: string): Promise<Cycle> {
  mkdirSync(folder)
  const bareFile = join(folder, 'bare.sqlite')
  const rows = benchPeople(userCount)
  const ldapsearch = timeLdapsearch(slapd)
  const bareInsert = insertBare(bareFile, rows)
  const bareRead = readTable(bareFile)
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder)
  await configure(dataFolder, slapd)
  const first: ProductRun = await synchronize(dataFolder)
  const second: ProductRun = await synchronize(dataFolder)
  rmSync(folder, { recursive: true })
  return { ldapsearch, bareInsert, bareRead, first, second }
}

async function benchSynchronization(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dsconsole-bench-'))
  console.log(`Loading ${userCount} users into slapd (${labBaseDn}) ...`)
  const slapd = await startSlapd({ entries: directoryEntries() })
  try {
    const cycles: Cycle[] = []
    for (let number = 1; number <= cycleCount; number += 1) {
      console.log(`Cycle ${number} of ${cycleCount} ...`)
      cycles.push(await runCycle(slapd, join(folder, String(number))))
    }
    console.log(describeCycles(userCount, cycles))
    console.log(await benchMdaemon(userCount, folder))
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/bench.json', JSON.stringify({ userCount, cycles }, null, 2))
  } finally {
    await slapd.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (choice !== 'nested-groups') await benchSynchronization()
await benchNestedGroups()
