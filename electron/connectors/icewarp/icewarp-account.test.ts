import { describe, expect, it } from 'vitest'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { connectIceWarp, type IceWarpChange } from '../../../e2e/lab/icewarp/icewarp-lab.ts'
import { labAdministrator, labCompany } from '../../../e2e/lab/icewarp/lab-company.ts'
import { labGroup, standardDomain } from '../../../e2e/lab/icewarp/lab-records.ts'
import type { IceWarpVariant } from '../../../e2e/lab/icewarp/icewarp-variant.ts'
import { administrator, both, company, read, start, startDouble } from '../../../e2e/lab/icewarp/read-lab.ts'

describe('what an account may see', () => {
  it('an account that is no administrator is refused at the log-on', async () => {
    const { port, openSessions } = await start()
    const connection = { userName: 'jdoe@example.com' }
    const problem = await problemOf(
      readAll(connectIceWarp(port, { connection, password: 'secret of jdoe@example.com' })),
    )
    expect(problem).toMatchObject({ code: 'icewarp-administrator-required', stage: 'bind' })
    expect(openSessions()).toBe(0)
  })

  it.each<[filters: IceWarpChange['filters'], warned: boolean]>([
    [{}, true],
    [{ domains: ['example.org'] }, false],
  ])(
    'an administrator of one domain is told so where everybody is meant, and deletes nobody then: %j',
    async (filters, warned) => {
      const { port } = await start()
      const change = { connection: { userName: 'boris@example.org' }, password: 'secret of boris@example.org', filters }
      const snapshot = await readAll(connectIceWarp(port, change))
      expect(userNamesOf(snapshot)).toEqual(['anna@example.org', 'boris@example.org'])
      expect(snapshot.warnings.some(({ code }) => code === 'administrator-of-domains')).toBe(warned)
      expect(snapshot.proof.kind).toBe(warned ? 'incomplete' : 'complete')
    },
  )

  it('a chosen domain that it does not see fails the read', async () => {
    const { port } = await start()
    const filters = { domains: ['example.org', 'example.com'] }
    const change = { connection: { userName: 'boris@example.org' }, password: 'secret of boris@example.org', filters }
    expect((await problemOf(readAll(connectIceWarp(port, change)))).code).toBe('domain-not-found')
  })

  it.each<[missingRight: IceWarpVariant['missingRight'], code: string]>([
    ['error', 'icewarp-refused'],
    ['empty-list', 'icewarp-no-domains'],
  ])('without the right to lists, answered by an %s, the read fails', async (missingRight, code) => {
    const { port } = await start({ missingRight, sessionInfo: 'unknown' })
    const connection = { userName: 'jdoe@example.com' }
    const problem = await problemOf(
      readAll(connectIceWarp(port, { connection, password: 'secret of jdoe@example.com' })),
    )
    expect(problem.code).toBe(code)
  })

  it('where a domain that is said to have accounts shows none, nobody is deleted', async () => {
    const hidden = company([], standardDomain('hidden.example', { toldCount: 12 }))
    const { proof, warnings } = await read({}, {}, hidden)
    expect(proof.kind).toBe('incomplete')
    expect(warnings).toContainEqual({ code: 'accounts-hidden', parameters: { domains: 'hidden.example' } })
  })

  it.each([0, -5])('a domain without accounts, said to have %i, is no reason for doubt', async (toldCount) => {
    const { proof } = await read({}, {}, company([], standardDomain('empty.example', { toldCount })))
    expect(proof.kind).toBe('complete')
  })

  it('a domain with groups alone is no reason for doubt', async () => {
    const group = labGroup('public-folders@empty.example', 'Public Folders', [])
    const { proof } = await read({}, {}, company([group], standardDomain('empty.example')))
    expect(proof.kind).toBe('complete')
  })
})

describe('what the administrator should know about the connection', () => {
  it('accepting all certificates is said in every run', async () => {
    const { port } = await startDouble({ company: labCompany(1) })
    const connection = { serverName: `localhost:${port}`, acceptAllCertificates: true }
    const { warnings } = await readAll(connectIceWarp(0, { connection }))
    expect(warnings.map(({ code }) => code)).toContain('all-certificates-accepted')
  })
})

describe('the pickers', () => {
  it.each(both)('list domains and groups, over the interface $interfaces', async (variant) => {
    const { port } = await start(variant)
    const signal = new AbortController().signal
    expect(await connectIceWarp(port).listDomains({ signal })).toEqual([
      'crowd.example',
      'example.com',
      'example.org',
      'spread.example',
    ])
    const groups = await connectIceWarp(port).listGroups({ signal })
    expect(groups.map(({ name, domain }) => `${name}@${domain ?? ''}`)).toEqual([
      'empty@example.org',
      'mixed@example.com',
      'public-folders@crowd.example',
      'public-folders@example.com',
      'public-folders@example.org',
      'public-folders@spread.example',
      'ring-one@example.com',
      'ring-two@example.com',
      'sales@example.com',
    ])
    expect(groups.find(({ name }) => name === 'sales')?.description).toBe('Sales')
  })
})

describe('the account of the administrator', () => {
  it('is logged out, also where the read fails', async () => {
    const { port, count, openSessions } = await start()
    await readAll(connectIceWarp(port))
    expect([count('logout'), openSessions()]).toEqual([1, 0])
    await problemOf(readAll(connectIceWarp(port, { filters: { groups: ['gone'] } })))
    expect([count('logout'), openSessions()]).toEqual([2, 0])
  })

  it('is not asked for without a password', async () => {
    const { port, calls } = await start()
    expect((await problemOf(readAll(connectIceWarp(port, { password: null })))).code).toBe('secret-missing')
    expect((await problemOf(readAll(connectIceWarp(port, { password: '' })))).code).toBe('password-empty')
    expect(calls).toEqual([])
  })

  it('goes to the server with characters that XML has to write as references', async () => {
    const password = `&<>"' \u00e4\u20ac]]>`
    const server = await start({}, { ...labCompany(1), accounts: [{ ...administrator, password }] })
    expect(userNamesOf(await readAll(connectIceWarp(server.port, { password })))).toEqual([labAdministrator.userName])
  })
})
