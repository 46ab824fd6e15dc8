import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What a name server for tests answers: an SRV record's fields, or how it fails. */
interface TestService {
  readonly priority: number
  readonly weight: number
  readonly port: number
  readonly target: string
}
export type TestAnswer = readonly TestService[] | 'no-such-name' | 'server-failure' | 'refused' | 'silence'

export interface TestDnsOptions {
  readonly answer: TestAnswer
  /** As Samba does: the target's last labels are a pointer into the question. */
  readonly targets?: 'whole' | 'compressed'
  /** What comes over TCP instead of the answer. */
  readonly overTcp?: (message: Buffer, socket: Socket) => void
}

/** A name server on this machine that answers SRV questions (RFC 1035, RFC 2782) and notes their names. */
export async function startDnsForTests({ answer, targets = 'whole', overTcp = sendFramed }: TestDnsOptions) {
  const questions: string[] = []
  const reply = (query: Buffer): Buffer | null => {
    const { name, end } = readName(query)
    questions.push(name)
    return answer === 'silence' ? null : replyTo(query.subarray(0, end + 4), { answer, targets, name })
  }
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (query) => {
      const message = reply(query.subarray(2))
      if (message !== null) overTcp(message, socket)
    })
  }).listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const address = tcp.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const udp = createSocket('udp4')
  udp.on('message', (query, peer) => {
    const message = reply(query)
    if (message !== null) udp.send(message, peer.port, peer.address)
  })
  udp.bind(port, '127.0.0.1')
  await once(udp, 'listening')
  return { server: `127.0.0.1:${port}`, questions, stop: () => Promise.all([closed(udp), closed(tcp)]) }
}

const closed = async (closable: ReturnType<typeof createSocket> | ReturnType<typeof createServer>): Promise<void> => {
  const close = once(closable, 'close')
  closable.close()
  await close
}

export function sendFramed(message: Buffer, socket: Socket): void {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(message.length)
  socket.end(Buffer.concat([length, message]))
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let position = 12
  for (let length = query.readUInt8(position); length > 0; length = query.readUInt8(position)) {
    labels.push(query.toString('latin1', position + 1, position + 1 + length))
    position += 1 + length
  }
  return { name: labels.join('.'), end: position + 1 }
}

const resultCodes = { 'no-such-name': 3, 'server-failure': 2, refused: 5 } as const

interface Replying {
  readonly answer: Exclude<TestAnswer, 'silence'>
  readonly targets: 'whole' | 'compressed'
  readonly name: string
}

/** The question again, with the answers behind it. */
function replyTo(question: Buffer, { answer, targets, name }: Replying): Buffer {
  const records =
    typeof answer === 'string'
      ? []
      : answer.map((service) =>
          serviceRecord(service, targets === 'whole' ? whole(service.target) : compressed(service.target, name)),
        )
  const message = Buffer.concat([question, ...records])
  message.writeUInt16BE(0x8180 | (typeof answer === 'string' ? resultCodes[answer] : 0), 2)
  message.writeUInt16BE(1, 4)
  message.writeUInt16BE(records.length, 6)
  message.writeUInt32BE(0, 8)
  return message
}

const labelsOf = (name: string): Buffer[] =>
  name
    .split('.')
    .filter((label) => label !== '')
    .map((label) => Buffer.from([label.length, ...Buffer.from(label)]))

const whole = (target: string): Buffer => Buffer.concat([...labelsOf(target), Buffer.alloc(1)])

/** The first label, then a pointer to the rest of it where that stands in the question. */
function compressed(target: string, questionName: string): Buffer {
  const [first = '', ...rest] = target.split('.')
  const pointer = Buffer.alloc(2)
  pointer.writeUInt16BE(0xc000 | (12 + questionName.indexOf(rest.join('.'))))
  return Buffer.concat([...labelsOf(first), pointer])
}

function serviceRecord({ priority, weight, port }: TestService, target: Buffer): Buffer {
  const fixed = Buffer.alloc(18)
  fixed.writeUInt16BE(0xc00c, 0) // the name of the question
  fixed.writeUInt16BE(33, 2)
  fixed.writeUInt16BE(1, 4)
  fixed.writeUInt32BE(60, 6)
  fixed.writeUInt16BE(target.length + 6, 10)
  fixed.writeUInt16BE(priority, 12)
  fixed.writeUInt16BE(weight, 14)
  fixed.writeUInt16BE(port, 16)
  return Buffer.concat([fixed, target])
}
