import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { labCertificates } from '../../lab/certificates.ts'

const port = z.tuple([z.number()])

/** Seconds that the same number of answers of the same sizes take over TLS where nobody makes them and nobody reads them. */
export async function bareTransfer(sizes: readonly number[], parallel: number): Promise<number> {
  const { cert, key } = labCertificates().good
  const worker = new Worker(new URL('./bare-server.ts', import.meta.url), { workerData: { cert, key } })
  const agent = new Agent({ keepAlive: true, maxSockets: parallel, rejectUnauthorized: false })
  try {
    const [listening] = port.parse(await once(worker, 'message'))
    const started = performance.now()
    const queue = sizes.values()
    const lane = async (): Promise<void> => {
      for (const size of queue) await fetchBytes(agent, listening, size)
    }
    await Promise.all(Array.from({ length: parallel }, lane))
    return (performance.now() - started) / 1000
  } finally {
    agent.destroy()
    await worker.terminate()
  }
}

function fetchBytes(agent: Agent, serverPort: number, size: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request({ agent, port: serverPort, path: `/${size}`, method: 'POST' }, (answer: IncomingMessage) => {
      answer.resume()
      answer.on('end', resolve)
    })
    asking.on('error', reject)
    asking.end()
  })
}
