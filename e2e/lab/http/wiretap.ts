import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { labCertificates } from '../certificates.ts'

/** Stands between a connector and a double, and writes down what both say. */
export interface Wiretap {
  readonly port: number
  /** Connection by connection in the order in which they were opened; each line begins with who says it, C or S. */
  transcript(): string
  close(): Promise<void>
}

interface Utterance {
  readonly speaker: 'C' | 'S'
  bytes: Buffer
}

export async function startWiretap(serverPort: number, scheme: 'http' | 'https'): Promise<Wiretap> {
  const conversations: Utterance[][] = []
  const sockets: Socket[] = []
  const listen = (client: Socket): void => {
    const server =
      scheme === 'https'
        ? connectTls({ host: 'localhost', port: serverPort, rejectUnauthorized: false })
        : connect({ host: '127.0.0.1', port: serverPort })
    const conversation: Utterance[] = []
    conversations.push(conversation)
    sockets.push(client, server)
    forward(client, server, (bytes) => note(conversation, 'C', bytes))
    forward(server, client, (bytes) => note(conversation, 'S', bytes))
  }
  const proxy = scheme === 'https' ? createTlsServer(labCertificates().good, listen) : createServer(listen)
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    port: (proxy.address() as AddressInfo).port,
    transcript: () => conversations.map(write).join('\n'),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

function forward(from: Socket, to: Socket, hear: (bytes: Buffer) => void): void {
  from.on('data', (bytes: Buffer) => {
    hear(bytes)
    to.write(bytes)
  })
  from.on('end', () => to.end())
  from.on('error', () => to.destroy())
  from.on('close', () => to.destroy())
}

/** However the bytes were cut into packets: whoever goes on speaking says one thing. */
function note(conversation: Utterance[], speaker: Utterance['speaker'], bytes: Buffer): void {
  const last = conversation.at(-1)
  if (last?.speaker === speaker) last.bytes = Buffer.concat([last.bytes, bytes])
  else conversation.push({ speaker, bytes })
}

const write = (conversation: readonly Utterance[]): string =>
  conversation
    .flatMap(({ speaker, bytes }) =>
      bytes
        .toString('utf8')
        .split(/\r?\n/u)
        .map((line) => `${speaker}: ${line}`.trimEnd()),
    )
    .map((line) => `${line}\n`)
    .join('')
