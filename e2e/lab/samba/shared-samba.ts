import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { SambaFacts } from './samba.ts'

const answerSchema = z.union([
  z.object({
    facts: z.object({
      host: z.literal('127.0.0.1'),
      databaseFile: z.string(),
      configFile: z.string(),
      krb5File: z.string(),
      caPem: z.string(),
    }),
  }),
  z.object({ error: z.string() }),
])

/** The controller of this test run; the first to ask waits while it starts. */
export async function sharedSamba(): Promise<SambaFacts> {
  const socket = process.env['DSCONSOLE_SAMBA_SOCKET']
  if (socket === undefined) throw new Error('The controller is kept by vitest: see vitest.config.ts.')
  const answer = answerSchema.parse(JSON.parse(await text(connect(socket))))
  if ('error' in answer) throw new Error(`Samba does not start: ${answer.error}`)
  return answer.facts
}
