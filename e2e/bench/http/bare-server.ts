import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

/** A worker of the bare transfer: answers `/123` with 123 bytes, and knows nothing else. */
const certificate = z.object({ cert: z.string(), key: z.string() }).parse(workerData)

const answer: RequestListener = (request, response) => {
  request.resume()
  request.on('end', () => response.end(Buffer.alloc(Number(request.url?.slice(1)), 'x')))
}

const server = createServer(certificate, answer)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  parentPort?.postMessage(typeof address === 'object' ? address?.port : null)
})
