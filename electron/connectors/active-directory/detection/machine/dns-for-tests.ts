import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** What a name server for tests answers: an SRV record's fields, or how it fails. */
export interface TestService {
  readonly priority: number
  readonly weight: number
  readonly port: number
  readonly target: string
}
export type TestAnswer = readonly TestService[] | 'no-such-name' | 'server-failure' | 'refused' | 'silence'

/** A name server on this machine that answers SRV questions (RFC 1035, RFC 2782) and notes their names. */
export async function startDnsForTests(answer: (name: string) => TestAnswer) {
  const socket = createSocket('udp4')
  const questions: string[] = []
  socket.on('message', (query, { port, address }) => {
    const { name, end } = readName(query)
    questions.push(name)
    const answered = answer(name)
    if (answered !== 'silence') socket.send(reply(query.subarray(0, end + 4), answered), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    server: `127.0.0.1:${socket.address().port}`,
    questions,
    stop: async (): Promise<void> => {
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
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

/** The question again, with the answers behind it. */
function reply(question: Buffer, answer: Exclude<TestAnswer, 'silence'>): Buffer {
  const records = typeof answer === 'string' ? [] : answer.map(serviceRecord)
  const message = Buffer.concat([question, ...records])
  message.writeUInt16BE(0x8180 | (typeof answer === 'string' ? resultCodes[answer] : 0), 2)
  message.writeUInt16BE(1, 4)
  message.writeUInt16BE(records.length, 6)
  message.writeUInt32BE(0, 8)
  return message
}

function serviceRecord({ priority, weight, port, target }: TestService): Buffer {
  const labels = target.split('.').filter((label) => label !== '')
  const name = Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.alloc(1),
  ])
  const fixed = Buffer.alloc(18)
  fixed.writeUInt16BE(0xc00c, 0) // the name of the question
  fixed.writeUInt16BE(33, 2)
  fixed.writeUInt16BE(1, 4)
  fixed.writeUInt32BE(60, 6)
  fixed.writeUInt16BE(name.length + 6, 10)
  fixed.writeUInt16BE(priority, 12)
  fixed.writeUInt16BE(weight, 14)
  fixed.writeUInt16BE(port, 16)
  return Buffer.concat([fixed, name])
}
