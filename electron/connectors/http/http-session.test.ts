import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpSession } from './create-http-session.ts'
import { defaultHttpDeadlines, type HttpRequest } from './http-session.ts'

const never = new AbortController().signal
const get: HttpRequest = { method: 'GET', path: '/', headers: {}, body: '', stage: 'search', signal: never }
const servers: Server[] = []

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const endpoint = {
    scheme: 'http',
    host: '127.0.0.1',
    port,
    acceptAllCertificates: false,
    certificateAuthorities: [],
  } as const
  return createHttpSession({ endpoint, deadlines: defaultHttpDeadlines, maximumBytes: 1024 * 1024 })
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

describe('HTTP session', () => {
  it('keeps one connection for requests one after the other', async () => {
    const clients = new Set<number | undefined>()
    const session = await serve((request, response) => {
      clients.add(request.socket.remotePort)
      response.setHeader('Content-Type', 'text/JSON; charset=utf8').end('[]')
    })
    for (let number = 1; number <= 5; number += 1) {
      const answer = await session.request(get)
      expect(answer).toMatchObject({ status: 200, mediaType: 'text/json', body: Buffer.from('[]') })
    }
    expect([clients.size, session.requestCount()]).toEqual([1, 5])
    session.close()
  })
})
