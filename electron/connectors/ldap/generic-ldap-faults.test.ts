import { afterEach, describe, expect, it } from 'vitest'
import { containers, groupOfNames, people, userDn } from '../../../e2e/lab/directory-data.ts'
import { connectLdap, problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import type { LdapScript } from '../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { stallAtPage } from '../../../e2e/lab/scripted-ldap/page-action.ts'
import { byteByByte, cuttingAfter, stallingIn } from '../../../e2e/lab/scripted-ldap/phase-faults.ts'
import { scriptedDirectory, type ScriptedDirectoryOptions } from '../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'

let server: ScriptedLdap | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

const members = [1, 2, 3, 4, 5, 6, 7, 8]
const directory = (options: Partial<ScriptedDirectoryOptions> = {}): LdapScript =>
  scriptedDirectory({
    entries: [...containers(), ...people(12), groupOfNames('team', members.map(userDn))],
    pageCap: 5,
    ...options,
  })
const connect = () => connectLdap(server?.port ?? 1, { connection: { baseDn: '' }, filters: { groups: ['team'] } })

async function readFrom(script: LdapScript): Promise<DirectorySnapshot | ProblemError> {
  server = await startScriptedLdap({ script })
  const outcome = await readAll(connect()).catch((thrown: unknown) => {
    if (thrown instanceof ProblemError) return thrown
    throw thrown
  })
  await server.untilAllClosed()
  expect(server.connections).toHaveLength(1)
  await server.close()
  return outcome
}

describe('a read over a bad connection', () => {
  it('that ends after any number of bytes is complete or rejects, on one connection', async () => {
    const outcomes = { complete: 0, rejected: 0 }
    for (let bytes = 1; bytes < 9_000; bytes += 61) {
      const outcome = await readFrom(cuttingAfter(bytes, directory()))
      if (outcome instanceof ProblemError) {
        outcomes.rejected += 1
        expect(outcome.problem.code).toBe('connection-lost')
      } else {
        outcomes.complete += 1
        expect(userNamesOf(outcome)).toHaveLength(members.length)
      }
    }
    expect(Math.min(outcomes.complete, outcomes.rejected)).toBeGreaterThan(10)
  })

  it('that brings one byte at a time is complete', async () => {
    const outcome = await readFrom(byteByByte(directory()))
    expect(outcome instanceof ProblemError ? outcome : userNamesOf(outcome)).toHaveLength(members.length)
  })

  it.each<[what: string, script: LdapScript]>([
    ['before anything', stallingIn('before-anything', directory())],
    ['in the log-on', stallingIn('bind', directory())],
    ['in the first search', stallingIn('search', directory())],
    ['in the middle of a page', directory({ pageFault: stallAtPage(2) })],
  ])('can be cancelled while the server is silent %s', async (_what, script) => {
    server = await startScriptedLdap({ script })
    const signal = AbortSignal.timeout(50)
    const begin = performance.now()
    const reading = connect().readDirectory({ signal, onProgress: () => undefined })
    expect((await problemOf(reading)).code).toBe('cancelled')
    expect(performance.now() - begin).toBeLessThan(2_000)
    await server.untilAllClosed()
  })
})
