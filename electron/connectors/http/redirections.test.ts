import { afterEach, describe, expect, it } from 'vitest'
import { startLabHttp, type LabHttpServer } from '../../../e2e/lab/http/lab-http-server.ts'
import { reply } from '../../../e2e/lab/http/wire-act.ts'
import { basicAuthorization } from './basic-authorization.ts'
import { post, problemOf, sessionTo } from './http-for-tests.ts'

const servers: LabHttpServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(answer: Parameters<typeof startLabHttp>[0]['answer']): Promise<LabHttpServer> {
  const server = await startLabHttp({ answer })
  servers.push(server)
  return server
}

const redirecting = (status: number, location: string) =>
  serve(() => reply({ status, headers: { Location: location } }))
const secret = 'canary-of-the-server-password'
const question = post({ path: '/api?x=1', headers: basicAuthorization('reader', secret) })

describe('a redirection', () => {
  it.each([307, 308])('of %i within the origin is followed with the same request', async (status) => {
    const server = await serve(({ path }) =>
      path === '/api?x=1' ? reply({ status, headers: { Location: 'new/place?y=2' } }) : reply({ body: 'here' }),
    )
    const session = sessionTo(server)
    expect((await session.request(question)).body.toString()).toBe('here')
    const [first, second] = server.requests
    expect(second).toMatchObject({ method: 'POST', path: '/new/place?y=2', body: 'question', headers: first?.headers })
    expect(session.requestCount()).toBe(2)
    session.close()
  })

  it.each([301, 302, 303])('of %i would turn the question into another one, and is refused', async (status) => {
    const server = await redirecting(status, '/api/')
    expect(await problemOf(sessionTo(server).request(question))).toMatchObject({
      code: 'http-redirected',
      parameters: { status, target: `${server.origin}/api/` },
    })
    expect(server.requests).toHaveLength(1)
  })

  it('is followed twice and no further', async () => {
    const server = await serve(({ path }) => reply({ status: 307, headers: { Location: `/again${path}` } }))
    expect((await problemOf(sessionTo(server).request(question))).code).toBe('http-redirected')
    expect(server.requests).toHaveLength(3)
  })

  it.each<[what: string, location: (port: number) => string]>([
    ['another host', (port) => `http://localhost:${port}/api`],
    ['another port', (port) => `http://127.0.0.1:${port}/api`],
    ['another scheme', (port) => `https://127.0.0.1:${port}/api`],
    ['another host, without a scheme', (port) => `//localhost:${port}/api`],
    ['another user', (port) => `http://reader:${secret}@localhost:${port}/api?token=${secret}#${secret}`],
  ])('to %s is refused, and nothing is sent there', async (_what, location) => {
    const other = await serve(() => reply({ body: 'lured' }))
    const server = await redirecting(307, location(other.port))
    const problem = await problemOf(sessionTo(server).request(question))
    expect(problem.code).toBe('http-redirected')
    expect(problem.message).toContain('/api')
    expect(JSON.stringify(problem)).not.toContain(secret)
    expect(other.connectionCount()).toBe(0)
  })

  it('from HTTPS to HTTP on the same port is another origin', async () => {
    const server = await redirecting(307, 'ftp://127.0.0.1/')
    expect((await problemOf(sessionTo(server).request(question))).code).toBe('http-redirected')
  })

  it.each(['http://[::1', 'http://:0:0/'])('to something that is no address is refused: %s', async (location) => {
    const server = await redirecting(308, location)
    expect((await problemOf(sessionTo(server).request(question))).parameters['target']).toBe('-')
  })

  it('without a target is an answer like any other', async () => {
    const server = await serve(() => reply({ status: 302 }))
    const session = sessionTo(server)
    expect((await session.request(question)).status).toBe(302)
    session.close()
  })
})
