import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../shared/errors/problem.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { DirectoryConnector } from './connector.ts'
import { wordingProblems } from './word-problems.ts'

const usual = describeProblem('not-an-ldap-server', 'protocol', { host: 'dc', port: 389 })
const failing = () => Promise.reject(problemError('not-an-ldap-server', 'protocol', { parameters: usual.parameters }))
const connector: DirectoryConnector = {
  readDirectory: failing,
  authenticate: () => Promise.resolve({ outcome: 'unavailable', problem: usual }),
  diagnose: () => Promise.resolve({ steps: [], certificates: [], problem: usual }),
  listGroups: failing,
  listDomains: failing,
  browse: failing,
  detectBaseDn: failing,
}
const detect: DirectoryConnector['detect'] = () =>
  Promise.resolve({ domain: null, controllers: [], trail: [], attempts: [], answered: null, problem: usual })

const { signal } = new AbortController()
const hint = 'Check the port and the protocol: LDAP usually 389, LDAPS usually 636.'
const worded = { ...usual, hint, parameters: { ...usual.parameters, integration: 'active-directory' } }

describe('the problems of a connector', () => {
  const fitted = wordingProblems('active-directory', { ...connector, detect })

  it.each<[method: string, call: () => Promise<unknown>]>([
    ['readDirectory', () => fitted.readDirectory({ signal, onProgress: () => undefined })],
    ['listGroups', () => fitted.listGroups({ signal })],
    ['listDomains', () => fitted.listDomains({ signal })],
    ['browse', () => fitted.browse(null, { signal })],
    ['detectBaseDn', () => fitted.detectBaseDn({ signal })],
  ])('advise what its screen has where %s rejects', async (_method, call) => {
    await expect(call()).rejects.toMatchObject({ problem: worded })
  })

  it('advise it where they are part of an answer', async () => {
    const credentials = { userName: 'a', password: 'b', distinguishedName: null, signal }
    expect(await fitted.authenticate(credentials)).toEqual({ outcome: 'unavailable', problem: worded })
    expect((await fitted.diagnose({ signal })).problem).toEqual(worded)
    expect((await fitted.detect?.({ signal }))?.problem).toEqual(worded)
  })

  it('stay as they are where nothing is called otherwise, and nothing is added that was not there', async () => {
    const plain = wordingProblems('generic-ldap', connector)
    await expect(plain.listGroups({ signal })).rejects.toMatchObject({ problem: usual })
    expect((await plain.diagnose({ signal })).problem).toBe(usual)
    const added = Object.keys(plain).filter((method) => !Object.hasOwn(connector, method))
    expect(added).toEqual([])
  })
})
