import { ImapFlow } from 'imapflow'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import type { ImapScript } from '../../../e2e/lab/scripted-imap/imap-script.ts'
import { startScriptedImap, type ScriptedImap } from '../../../e2e/lab/scripted-imap/scripted-imap.ts'
import { address, hasty, outcomeOf, right, wrong, type LogOnOptions } from '../../../e2e/lab/imap-log-on.ts'

/**
 * Why the log-on does not use imapflow's client (ADR 9): each row does one thing with its client and with ours. The
 * client's column documents version 2.1.2; where an upgrade changes it, the row says so.
 */
interface Row {
  readonly defect: string
  readonly script: ImapScript
  readonly password?: string
  readonly client: string
  readonly ours: string
  /** How often each side showed the password. */
  readonly shown?: readonly [client: number, ours: number]
}

const accounts = { [address]: right }
const clear = (...names: readonly string[]) => ({ clear: ['IMAP4rev1', ...names], encrypted: ['IMAP4rev1', ...names] })

const rows: readonly Row[] = [
  {
    defect: 'takes a server that has somebody logged on already for an accepted password',
    script: { accounts, at: { greeting: { say: '* PREAUTH welcome' } } },
    password: wrong,
    client: 'accepted',
    ours: 'protocol: imap-unexpected',
  },
  {
    defect: 'sends the password again each time the server asks',
    script: { accounts, capabilities: clear('AUTH=PLAIN'), at: { verdict: { say: '+ again' } } },
    password: wrong,
    client: 'open',
    ours: 'bind: imap-unexpected',
    shown: [2, 1],
  },
  {
    defect: 'does not know CRAM-MD5',
    script: { accounts, capabilities: clear('AUTH=CRAM-MD5', 'LOGINDISABLED') },
    client: 'Login is disabled',
    ours: 'accepted',
  },
]

let server: ScriptedImap
beforeEach(async () => {
  server = await startScriptedImap({ tls: labCertificates().good })
})
afterEach(() => server.close())

async function withClient(password: string): Promise<string> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    doSTARTTLS: false,
    verifyOnly: true,
    logger: false,
    auth: { user: address, pass: password },
  })
  client.on('error', () => undefined)
  const answer = client.connect().then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )
  const open = new Promise<string>((resolve) => setTimeout(() => resolve('open'), hasty.total))
  const outcome = await Promise.race([answer, open])
  client.close()
  return outcome
}

const withOurs = (password: string): Promise<string> =>
  outcomeOf(server, { access: 'plain', password, deadlines: hasty } satisfies LogOnOptions)

const timesShown = (password: string): number =>
  server.record.allBytes.split(Buffer.from(`\0${address}\0${password}`).toString('base64')).length - 1

describe('the client of imapflow', () => {
  it.each(rows)('$defect', async ({ script, password = right, client, ours, shown }) => {
    server.setScript(script)
    expect(await withClient(password)).toBe(client)
    const shownByClient = timesShown(password)
    expect(await withOurs(password)).toBe(ours)
    if (shown !== undefined) expect([shownByClient, timesShown(password) - shownByClient]).toEqual(shown)
  })
})
