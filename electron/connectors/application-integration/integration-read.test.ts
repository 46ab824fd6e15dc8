import { afterEach, describe, expect, it } from 'vitest'
import {
  startIntegrationDouble,
  type IntegrationDouble,
  type IntegrationDoubleOptions,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import { integrationPeople } from '../../../e2e/lab/application-integration/integration-people.ts'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import type { HttpFault } from '../../../e2e/lab/http/http-faults.ts'
import { problemOf } from '../http/http-for-tests.ts'
import type { HttpDeadlines } from '../http/http-session.ts'
import { connectTo, never, readAll, type ConnectorChange } from './integration-for-tests.ts'

const { authority, good, wrongName } = labCertificates()
let double: IntegrationDouble | null = null
afterEach(() => double?.close())

async function serve(options: IntegrationDoubleOptions = {}): Promise<IntegrationDouble> {
  double = await startIntegrationDouble({ users: integrationPeople(3), ...options })
  return double
}

const anna = { userName: 'anna' }

const read = async (options: IntegrationDoubleOptions, change?: ConnectorChange) =>
  readAll(connectTo((await serve(options)).url, change))

describe('a list', () => {
  it('is asked for with one request that says no more than the manual has', async () => {
    const { users } = await read({})
    expect(users.slice(0, 2)).toEqual([
      {
        externalId: null,
        userName: 'user000001',
        fullName: 'Björn Smith',
        distinguishedName: 'uid=user000001,ou=People,dc=example,dc=com',
        emailAddresses: ['user000001@example.com'],
      },
      {
        externalId: null,
        userName: 'user000002',
        fullName: 'Chloé Novák',
        distinguishedName: null,
        emailAddresses: ['user000002@example.com'],
      },
    ])
    expect(double?.requests).toHaveLength(1)
    expect(double?.requests[0]).toMatchObject({
      method: 'POST',
      path: '/directory',
      body: 'cmd=list',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from('console:secret-of-the-console').toString('base64')}`,
      },
    })
  })

  it('is asked for without an account where none is required', async () => {
    await read({ account: null }, { connection: { requiresAuthentication: false } })
    expect(double?.requests[0]?.headers['authorization']).toBeUndefined()
  })

  it.each([
    'application/json',
    'text/json; charset=utf8',
    'application/vnd.x+json',
    'application/x-json',
    'text/plain',
    '',
  ])('may call itself %j', async (contentType) => {
    expect((await read({ contentType })).users.length).toBeGreaterThan(3)
  })

  it('may begin with a byte order mark, and come in chunks', async () => {
    expect((await read({ byteOrderMark: 'first' })).users.length).toBeGreaterThan(3)
    await double?.close()
    expect((await read({ listFault: { kind: 'chunked', size: 100 } })).users.length).toBeGreaterThan(3)
  })

  it('of 100,000 users is read whole, and lets everything else go on meanwhile', async () => {
    const users = Array.from({ length: 100_000 }, (_user, index) => ({
      userName: `user${index}`,
      distinguishedName: `uid=user${index},ou=People,dc=example,dc=com`,
      fullName: `Ännchen ${index}`,
      emailAddresses: [`user${index}@example.com`, `u${index}@example.com`],
    }))
    const { url } = await serve({ users: JSON.stringify(users) })
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const reported: number[] = []
    const snapshot = await connectTo(url).readDirectory({
      signal: never,
      onProgress: ({ phase, done }) => phase === 'reading' && reported.push(done),
    })
    clearInterval(timer)
    expect(snapshot.users).toHaveLength(100_000)
    expect(snapshot.proof).toMatchObject({ kind: 'complete', pages: 1, entries: 100_000 })
    expect(double?.requests).toHaveLength(1)
    expect(reported.at(-1)).toBe(100_000)
    // Once for each slice of the list, at the least.
    expect(turns).toBeGreaterThan(20)
  })

  it('without anybody is a read of nobody, which says so', async () => {
    const { users, warnings, proof } = await read({ users: [] })
    expect([users, proof.kind]).toEqual([[], 'complete'])
    expect(warnings).toEqual([{ code: 'no-users-read', parameters: {} }])
  })

  it('with records that cannot be used names each with its reason, and counts them', async () => {
    const { users, skipped, proof, warnings } = await read({
      users: [{ fullName: 'x' }, { userName: 'anna', emailAddresses: ['nobody'] }, 7, { userName: 'b', fullName: 1 }],
    })
    expect(users.map(({ userName }) => userName)).toEqual(['anna'])
    expect(skipped.map(({ userName, reason, parameters }) => [userName, reason, parameters['attribute']])).toEqual([
      [null, 'user-name-missing', 'userName (#1)'],
      [null, 'user-name-missing', 'userName (#3)'],
      ['b', 'attribute-invalid', 'fullName'],
    ])
    expect(proof).toMatchObject({ kind: 'complete', entries: 4 })
    expect(warnings).toEqual([{ code: 'address-invalid', parameters: { count: 1, example: 'nobody' } }])
  })
})

describe('a read fails whole', () => {
  const deadlinesFor = ({ kind }: HttpFault): Partial<HttpDeadlines> => ({
    ...(kind === 'stall' ? { head: 300 } : {}),
    ...(kind === 'cut' ? { silence: 300 } : {}),
    ...(kind === 'drip' ? { whole: 500 } : {}),
  })
  it.each<[fault: HttpFault, code: string, stage: string]>([
    [{ kind: 'html' }, 'http-content-unexpected', 'search'],
    [{ kind: 'status', status: 404 }, 'http-status-unexpected', 'protocol'],
    [{ kind: 'status', status: 202 }, 'http-status-unexpected', 'protocol'],
    [{ kind: 'status', status: 500 }, 'http-server-error', 'protocol'],
    [{ kind: 'status', status: 503 }, 'http-server-error', 'protocol'],
    [{ kind: 'status', status: 401 }, 'credentials-refused', 'bind'],
    [{ kind: 'status', status: 403 }, 'credentials-refused', 'bind'],
    [{ kind: 'announced', bytes: 2 * 1024 ** 3 }, 'http-answer-too-large', 'protocol'],
    [{ kind: 'endless' }, 'http-answer-too-large', 'protocol'],
    [{ kind: 'drip', everyMs: 20 }, 'http-timed-out', 'protocol'],
    [{ kind: 'cut', bytes: 300, then: 'close' }, 'http-answer-incomplete', 'protocol'],
    [{ kind: 'cut', bytes: 300, then: 'reset' }, 'http-answer-incomplete', 'protocol'],
    [{ kind: 'cut', bytes: 300, then: 'stall' }, 'http-body-timed-out', 'protocol'],
    [{ kind: 'cut', bytes: 0, then: 'close' }, 'http-no-answer', 'protocol'],
    [{ kind: 'stall' }, 'http-answer-timed-out', 'protocol'],
    [{ kind: 'compressed' }, 'http-encoding-unsupported', 'protocol'],
    [{ kind: 'redirect', status: 302, location: '/login' }, 'http-redirected', 'protocol'],
    [{ kind: 'redirect', status: 307, location: 'https://elsewhere.example.com/' }, 'http-redirected', 'protocol'],
  ])('on %j', async (listFault, code, stage) => {
    const server = await serve({ listFault })
    const problem = await problemOf(readAll(connectTo(server.url, { deadlines: deadlinesFor(listFault) })))
    expect(problem).toMatchObject({ code, stage })
    expect(server.requests).toHaveLength(1)
    await server.untilAllClosed()
  })

  it.each<[what: string, users: string, code: string]>([
    ['an object', '{"users":[]}', 'user-list-missing'],
    ['an error object', '{"error":"database"}', 'user-list-missing'],
    ['null', 'null', 'user-list-missing'],
    ['nothing', '', 'user-list-missing'],
    ['a list that breaks off', '[{"userName":"anna"},{"userName":"be', 'user-list-unreadable'],
    ['a list without its bracket', '[{"userName":"anna"}', 'user-list-unreadable'],
    ['a list with more behind it', '[{"userName":"anna"}]<br>Warning: mysql_connect()', 'user-list-unreadable'],
    ['one list after the other', '[{"userName":"anna"}][{"userName":"berta"}]', 'user-list-unreadable'],
    ['a comma too many', '[{"userName":"anna"},]', 'user-list-unreadable'],
    ['single quotes', "[{'userName':'anna'}]", 'user-list-unreadable'],
    ['NaN', '[{"userName":"anna","age":NaN}]', 'user-list-unreadable'],
    ['deep nesting', `[{"userName":"anna","x":${'['.repeat(50)}${']'.repeat(50)}}]`, 'user-list-unreadable'],
    ['very deep nesting', '['.repeat(100_000), 'user-list-unreadable'],
  ])('on %s', async (_what, users, code) => {
    const problem = await problemOf(read({ users }))
    expect(problem).toMatchObject({ code, stage: 'search' })
    expect(JSON.stringify(problem)).not.toContain('anna')
  })

  it('on bytes that are no UTF-8', async () => {
    const contentType = 'application/json; charset=iso-8859-1'
    const body = Buffer.from('[{"userName":"jürgen"}]', 'latin1')
    const problem = await problemOf(read({ contentType, listFault: { kind: 'body', body } }))
    expect(problem.code).toBe('user-list-unreadable')
  })

  it('where the server asks for an account and none is set', async () => {
    const problem = await problemOf(read({}, { connection: { requiresAuthentication: false } }))
    expect(problem).toMatchObject({ code: 'http-authentication-required', stage: 'bind' })
  })

  it('where the certificate is for another host, before anything is sent', async () => {
    const problem = await problemOf(read({ tls: wrongName }, { authorities: [authority.cert] }))
    expect(problem).toMatchObject({ code: 'certificate-name-mismatch', stage: 'tls' })
    expect(double?.requests).toHaveLength(0)
  })
})

describe('an unsafe connection', () => {
  it('is warned of where all certificates are accepted', async () => {
    const { warnings } = await read({ users: [anna], tls: wrongName }, { connection: { acceptAllCertificates: true } })
    expect(warnings.map(({ code }) => code)).toEqual(['all-certificates-accepted'])
  })

  it('is none where the certificate is trusted, nor within this machine', async () => {
    expect((await read({ users: [anna], tls: good }, { authorities: [authority.cert] })).warnings).toEqual([])
    await double?.close()
    expect((await read({ users: [anna] })).warnings).toEqual([])
  })
})
