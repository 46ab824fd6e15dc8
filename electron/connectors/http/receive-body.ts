import type { IncomingMessage } from 'node:http'
import { httpProblem, type RequestPlace } from './http-problem.ts'

export interface BodyReception {
  readonly place: RequestPlace
  readonly maximumBytes: number
  readonly onChunk: () => void
}

/** The whole body, or a rejection: what ends before its announced or chunked end is no body. */
export function receiveBody(incoming: IncomingMessage, reception: BodyReception): Promise<Buffer> {
  const { place, maximumBytes, onChunk } = reception
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let received = 0
    const incomplete = (): void => reject(httpProblem('http-answer-incomplete', place, { received }))
    if (announcedLength(incoming) > maximumBytes) reject(tooLarge(place, maximumBytes))
    incoming.on('data', (chunk: Buffer) => {
      onChunk()
      received += chunk.length
      if (received > maximumBytes) reject(tooLarge(place, maximumBytes))
      else chunks.push(chunk)
    })
    incoming.once('end', () => (incoming.complete ? resolve(Buffer.concat(chunks, received)) : incomplete()))
    incoming.on('error', incomplete)
    incoming.once('close', incomplete)
  })
}

const announcedLength = (incoming: IncomingMessage): number => Number(incoming.headers['content-length'] ?? 0)

const tooLarge = (place: RequestPlace, maximumBytes: number) =>
  httpProblem('http-answer-too-large', place, { megabytes: Math.round(maximumBytes / 1024 / 1024) })
