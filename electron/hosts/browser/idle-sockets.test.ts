import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { closeIdleSockets } from './idle-sockets.ts'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
const clients: WebSocket[] = []

afterEach(() => {
  for (const client of clients) client.terminate()
  server.close()
})

async function open(autoPong: boolean): Promise<WebSocket> {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong })
  clients.push(client)
  await new Promise((fulfil) => client.once('open', fulfil))
  return client
}

test('a page that answers no ping is closed; one that does stays, until nobody watches any more', async () => {
  const [living, gone] = [await open(true), await open(false)]
  let pings = 0
  living.on('ping', () => (pings += 1))
  const stop = closeIdleSockets(server, 200)
  await new Promise((fulfil) => gone.once('close', fulfil))
  await expect.poll(() => pings, { timeout: 10_000 }).toBeGreaterThan(2)
  expect(living.readyState).toBe(WebSocket.OPEN)
  stop()
  expect(server.clients.size).toBe(1)
})
