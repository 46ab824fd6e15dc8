import { randomInt } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { ServiceRecord } from '../detection-environment.ts'
import { codedError } from './coded-error.ts'
import { decodeAnswer, encodeQuestion } from './dns-message.ts'

/** A name server as node:dns names it: an address, with `:port` where it is another than 53. */
export interface NameServer {
  readonly address: string
  readonly port: number
}

export function parseNameServer(server: string): NameServer {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/u.exec(server) ?? []
  return { address: bracketed ?? plain ?? server, port: port === undefined ? 53 : Number(port) }
}

/** One question over TCP (RFC 7766): nothing is cut off there, and nobody else can answer. */
export function askNameServer(
  { address, port }: NameServer,
  name: string,
  signal: AbortSignal,
): Promise<readonly ServiceRecord[]> {
  const id = randomInt(0x1_0000)
  const question = encodeQuestion(id, name)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, signal })
    socket.on('error', reject)
    // After an answer it changes nothing.
    socket.on('close', () => reject(codedError('ECONNRESET')))
    onMessage(socket, (message) => {
      try {
        resolve(decodeAnswer(id, message))
      } catch (thrown) {
        reject(thrown instanceof Error ? thrown : codedError('EBADRESP'))
      }
      socket.destroy()
    })
    socket.write(framed(question))
  })
}

/** Over TCP, two bytes of length stand before each message. */
const framed = (message: Buffer): Buffer =>
  Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message])

function onMessage(socket: Socket, receive: (message: Buffer) => void): void {
  let received = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return
    receive(received.subarray(2, 2 + received.readUInt16BE(0)))
  })
}
