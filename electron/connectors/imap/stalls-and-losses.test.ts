import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { imapSteps, type ImapStep } from '../../../e2e/lab/scripted-imap/imap-script.ts'
import { startScriptedImap, type ScriptedImap } from '../../../e2e/lab/scripted-imap/scripted-imap.ts'
import { freePort } from '../../../e2e/lab/ports.ts'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import { defaultImapDeadlines } from './imap-deadlines.ts'
import { address, hasty, logOnAt, outcomeOf, problemOf, right, wrong } from '../../../e2e/lab/imap-log-on.ts'

let server: ScriptedImap
beforeEach(async () => {
  server = await startScriptedImap({ script: { accounts: { [address]: right } }, tls: labCertificates().good })
})
afterEach(() => server.close())

const behave = (step: ImapStep, how: 'stall' | 'close'): void =>
  server.setScript({ accounts: { [address]: right }, at: { [step]: how } })

/** Where a phase lies with STARTTLS; without it the greeting and the capabilities are of the protocol's stage. */
const stageOf: Readonly<Record<ImapStep, string>> = {
  greeting: 'tls',
  capability: 'tls',
  starttls: 'tls',
  handshake: 'tls',
  authenticate: 'bind',
  verdict: 'bind',
}

describe('a server that falls silent', () => {
  it.each(imapSteps)('at %s is left, with the question open', async (step) => {
    behave(step, 'stall')
    const code = stageOf[step] === 'tls' ? 'tls-timed-out' : 'imap-timed-out'
    expect(await outcomeOf(server, { deadlines: hasty })).toBe(`${stageOf[step]}: ${code}`)
    await server.untilAllClosed()
  })

  it.each<[ImapAccess, ImapStep]>([
    ['ssl', 'greeting'],
    ['ssl', 'capability'],
    ['plain', 'greeting'],
  ])('over %s at %s has its own deadline', async (access, step) => {
    behave(step, 'stall')
    expect(await outcomeOf(server, { access, deadlines: hasty })).toBe('protocol: imap-timed-out')
    await server.untilAllClosed()
  })

  it.each<[ImapStep, ImapAccess, string]>([
    ['handshake', 'tls', 'tls'],
    ['greeting', 'plain', 'protocol'],
    ['verdict', 'tls', 'bind'],
  ])('at %s is left when the time for all is over, though the step has more', async (step, access, stage) => {
    behave(step, 'stall')
    const deadlines = { ...defaultImapDeadlines, total: 1_500 }
    const problem = await problemOf(logOnAt(server, { access, deadlines }))
    expect(problem).toMatchObject({ code: 'imap-timed-out', stage, retryable: true, parameters: { seconds: 1.5 } })
  })

  it.each(imapSteps)('at %s is left at once by whoever cancels', async (step) => {
    behave(step, 'stall')
    const controller = new AbortController()
    const answer = problemOf(logOnAt(server, { signal: controller.signal }))
    await wait(100)
    controller.abort()
    expect((await answer).code).toBe('cancelled')
    await server.untilAllClosed()
  })
})

describe('a server that closes', () => {
  it.each(imapSteps)('at %s has lost the connection, and refused nobody', async (step) => {
    behave(step, 'close')
    expect(await outcomeOf(server, { password: wrong })).toBe(`${stageOf[step]}: connection-lost`)
    expect(server.record.connections).toBe(1)
  })
})

describe('a server that is not there', () => {
  it.each<[ImapAccess]>([['plain'], ['tls'], ['ssl']])('over %s', async (access) => {
    const port = await freePort()
    const problem = await problemOf(logOnAt({ port, tlsPort: port }, { access, host: '127.0.0.1' }))
    expect(problem).toMatchObject({ code: 'connection-refused', stage: 'tcp' })
  })

  it.each<[string, ImapAccess, 'clear' | 'tls', string]>([
    ['TLS is spoken to a clear port', 'ssl', 'clear', 'tls: tls-wrong-port'],
    ['STARTTLS is asked of a TLS port', 'tls', 'tls', 'tls: tls-timed-out'],
    ['a clear greeting is awaited of a TLS port', 'plain', 'tls', 'protocol: imap-timed-out'],
  ])('is told apart from a wrong access: %s', async (_what, access, target, outcome) => {
    const port = target === 'clear' ? server.port : server.tlsPort
    const misled = { ...server, port, tlsPort: port }
    expect(await outcomeOf(misled, { access, deadlines: hasty })).toBe(outcome)
  })
})
