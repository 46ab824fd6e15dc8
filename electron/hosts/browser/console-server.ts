import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { maximumFrameBytes, webSocketProtocol } from '../../../shared/ipc/carriers.ts'
import type { Connect } from '../../ipc/open-connections.ts'
import { serveWebSocket } from '../../ipc/websocket-carrier.ts'
import { serveRendererFile } from '../../security/renderer-files.ts'
import { closeIdleSockets } from './idle-sockets.ts'
import { checkUpgrade, createToken, isOwnHost, pageOf } from './request-guard.ts'

export interface ConsoleServer {
  /** With the token in its fragment, which reaches no request line, log or referrer. */
  readonly address: string
  close(): Promise<void>
}

export interface ConsoleServerOptions {
  /** 0: any free one. */
  readonly port: number
  readonly rendererFolder: string
  readonly connect: Connect
}

const loopback = '127.0.0.1'
/** RFC 9110, 15.5.20: the request was not meant for this server. */
const misdirectedRequest = 421
const methodNotAllowed = 405
const requestTimeoutMs = 10_000
const mostConnections = 64
/** RFC 6455, 7.4.1 */
const goingAway = 1001

export async function startConsoleServer(options: ConsoleServerOptions): Promise<ConsoleServer> {
  const token = createToken()
  const server = createServer({ requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs })
  server.maxConnections = mostConnections
  const host = `${loopback}:${await listen(server, options.port)}`
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maximumFrameBytes,
    perMessageDeflate: false,
    handleProtocols: () => webSocketProtocol,
  })
  server.on('request', (request, response) => void serveFile(request, response, { host, ...options }))
  server.on('upgrade', (request, stream, head) => {
    const verdict = checkUpgrade(request, host, token)
    if (verdict !== 'accepted') refuseUpgrade(stream, verdict === 'wrong-host' ? misdirectedRequest : 403)
    else
      sockets.handleUpgrade(request, stream, head, (socket) => serveWebSocket(socket, options.connect(pageOf(request))))
  })
  const stopWatching = closeIdleSockets(sockets)
  return {
    address: `http://${host}/#token=${token}`,
    close: () => {
      stopWatching()
      return closeServer(server, sockets)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', reject)
    server.listen({ host: loopback, port }, () => {
      server.off('error', reject)
      fulfil(portOf(server.address()))
    })
  })
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  { host, rendererFolder }: { readonly host: string; readonly rendererFolder: string },
): Promise<void> {
  const refusal = refusalOf(request, host)
  if (refusal !== null) {
    response.writeHead(refusal, { 'Content-Length': 0, Connection: 'close' }).end()
    return
  }
  const [pathname = '/'] = (request.url ?? '/').split('?')
  const file = await serveRendererFile(rendererFolder, pathname)
  response.writeHead(file.status, file.headers)
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

function refusalOf(request: IncomingMessage, host: string): number | null {
  if (!isOwnHost(request, host)) return misdirectedRequest
  return request.method === 'GET' || request.method === 'HEAD' ? null : methodNotAllowed
}

function refuseUpgrade(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function closeServer(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(goingAway)
  await new Promise<void>((fulfil) => {
    server.close(() => fulfil())
    setTimeout(() => terminateAll(server, sockets), 500).unref()
  })
}

function terminateAll(server: Server, sockets: WebSocketServer): void {
  for (const socket of sockets.clients) socket.terminate()
  server.closeAllConnections()
}
