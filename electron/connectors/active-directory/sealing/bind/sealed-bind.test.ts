import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LdapScript } from '../../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { saslAnswer } from '../../../../../e2e/lab/scripted-ldap/sasl-answer.ts'
import type { Problem } from '../../../../../shared/errors/problem.ts'
import { problemOf } from '../../../ldap/session/session-for-tests.ts'
import { complete, listedContext, more } from '../context-for-tests.ts'
import type { MechanismName } from '../security-context.ts'
import { bindLab, inProgress, rounds, success, type Round } from '../../../../../e2e/lab/sealed/bind-lab.ts'
import { because } from '../../../../../shared/text/reason.ts'

let lab = bindLab()
beforeEach(() => {
  lab = bindLab()
})
afterEach(() => lab.close())

describe('a bind in rounds', () => {
  it.each<{
    rule: string
    steps: Parameters<typeof listedContext>[0]
    answers: Round[]
    sent: string[]
    given: unknown[]
  }>([
    {
      rule: 'is complete when success brings the proof of the server',
      steps: [more('a'), complete()],
      answers: [success('proof')],
      sent: ['1 a'],
      given: [null, 'proof'],
    },
    {
      rule: 'goes on while the server asks for more',
      steps: [more('a'), more('b'), complete('c'), complete()],
      answers: [inProgress('x'), inProgress('y'), success('end')],
      sent: ['1 a', '2 b', '3 c'],
      given: [null, 'x', 'y', 'end'],
    },
    {
      rule: 'needs no answer to the token that completes it',
      steps: [more('a'), complete('b', { mechanism: 'NTLM', mutualAuthentication: false })],
      answers: [inProgress('x'), success()],
      sent: ['1 a', '2 b'],
      given: [null, 'x'],
    },
    {
      rule: 'takes an empty token for none',
      steps: [more('a'), complete('b', { mechanism: 'NTLM', mutualAuthentication: false })],
      answers: [inProgress('x'), success('')],
      sent: ['1 a', '2 b'],
      given: [null, 'x'],
    },
  ])('$rule', async ({ steps, answers, sent, given }) => {
    const context = listedContext(steps)
    expect(await lab.bindTo(rounds(answers), { context })).toMatchObject({ confidentiality: true })
    expect(lab.sent()).toEqual(sent)
    expect(context.given).toEqual(given)
    expect(lab.socket()?.isPaused()).toBe(true)
  })

  it('may take a hundred rounds, each with a number of its own', async () => {
    const steps = [...Array.from({ length: 100 }, (_, index) => more(`t${index}`)), complete()]
    await lab.bindTo(rounds([...Array.from({ length: 99 }, () => inProgress()), success('end')]), {
      context: listedContext(steps),
    })
    expect(lab.sent()).toEqual(Array.from({ length: 100 }, (_, index) => `${index + 1} t${index}`))
  })

  it('does not take more than 127', async () => {
    const forever = listedContext(Array.from({ length: 200 }, () => more('t')))
    const problem = await problemOf(
      lab.bindTo(rounds(Array.from({ length: 200 }, () => inProgress())), { context: forever }),
    )
    expect(problem).toMatchObject({ code: 'protocol-error', parameters: { reason: because('log-on-no-end') } })
    expect(lab.sent()).toHaveLength(127)
  })

  it('may come one byte at a time', async () => {
    const script = rounds([inProgress('x'), success('proof')])
    const connected: LdapScript['connected'] = (_connection, reply) => {
      reply.byteByByte()
      return 'serve'
    }
    const context = listedContext([more('a'), more('b'), complete()])
    await lab.bindTo({ ...script, connected }, { context })
    expect(context.given).toEqual([null, 'x', 'proof'])
  })
})

describe('what is not protected is not used', () => {
  it.each([
    { missing: 'CONF', change: { confidentiality: false } },
    { missing: 'INTEG', change: { integrity: false } },
    { missing: 'MUTUAL', change: { mutualAuthentication: false } },
    {
      missing: 'MUTUAL, INTEG, CONF',
      change: { mutualAuthentication: false, integrity: false, confidentiality: false },
    },
    { missing: 'CONF', change: { mechanism: 'NTLM', mutualAuthentication: false, confidentiality: false } as const },
  ])('without $missing the log-on ends: $change', async ({ missing, change }) => {
    const problem = await problemOf(
      lab.bindTo(rounds([success('proof')]), { context: listedContext([more('a'), complete(null, change)]) }),
    )
    expect(problem).toMatchObject({
      code: 'sealing-not-negotiated',
      stage: 'bind',
      parameters: { missing, name: 'ada' },
    })
  })

  it('and the token that would complete it is not even sent', async () => {
    const context = listedContext([more('a'), complete('secret', { confidentiality: false })])
    expect(await problemOf(lab.bindTo(rounds([inProgress('x'), success()]), { context }))).toMatchObject({
      code: 'sealing-not-negotiated',
    })
    await wait(50)
    expect(lab.sent()).toEqual(['1 a'])
  })

  it.each<{ mechanism: MechanismName; token: string | null; code: string }>([
    { mechanism: 'Kerberos', token: null, code: 'sealing-not-negotiated' },
    { mechanism: 'Kerberos', token: 'x', code: 'sealing-not-negotiated' },
    { mechanism: 'NTLM', token: null, code: 'protocol-error' },
    { mechanism: 'Negotiate', token: 'x', code: 'protocol-error' },
  ])('success too early ($mechanism, token $token) is $code', async ({ mechanism, token, code }) => {
    const context = listedContext([more('a'), more('b'), complete()])
    const problem = await problemOf(lab.bindTo(rounds([success(token)]), { context, mechanism }))
    expect(problem).toMatchObject({ code })
    if (code === 'sealing-not-negotiated') expect(problem.parameters['missing']).toBe('MUTUAL')
  })
})

describe('an answer that does not fit', () => {
  const raw = (bytes: (messageId: number) => Buffer): LdapScript => ({
    bind: ({ messageId }, reply) => reply.raw(bytes(messageId)),
  })
  it.each<{ fault: string; script: LdapScript; problem: Partial<Problem> }>([
    {
      fault: 'more asked for without a token',
      script: rounds([inProgress(null)]),
      problem: { code: 'protocol-error' },
    },
    {
      fault: 'a foreign number',
      script: raw((messageId) => saslAnswer({ messageId: messageId + 1, code: 0, token: null })),
      problem: { code: 'protocol-error' },
    },
    {
      fault: 'another operation',
      script: { bind: (_request, reply) => reply.entry('dc=a', {}) },
      problem: { code: 'protocol-error' },
    },
    { fault: 'no LDAP', script: raw(() => Buffer.from('HTTP/1.1 400\r\n')), problem: { code: 'not-an-ldap-server' } },
    {
      fault: 'an answer cut short in its header',
      script: raw(() => Buffer.from('300c02010161070a010e04000401', 'hex')),
      problem: { code: 'protocol-error' },
    },
    {
      fault: 'clear text behind the answer',
      script: raw((messageId) =>
        Buffer.concat([saslAnswer({ messageId, code: 0, token: Buffer.from('proof') }), Buffer.of(0x30)]),
      ),
      problem: { code: 'protocol-error' },
    },
    {
      fault: 'two answers at once',
      script: raw((messageId) =>
        Buffer.concat([1, 2].map(() => saslAnswer({ messageId, code: 0, token: Buffer.from('proof') }))),
      ),
      problem: { code: 'protocol-error' },
    },
    {
      fault: 'a notice of disconnection',
      script: { bind: (_request, reply) => reply.noticeOfDisconnection(52) },
      problem: { code: 'server-unavailable' },
    },
    {
      fault: 'another notice of disconnection',
      script: { bind: (_request, reply) => reply.noticeOfDisconnection(2) },
      problem: { code: 'connection-lost' },
    },
  ])('($fault) ends the log-on', async ({ script, problem }) => {
    const context = listedContext([more('a'), complete()])
    expect(await problemOf(lab.bindTo(script, { context }))).toMatchObject({ ...problem, stage: 'bind' })
    expect(context.given).toEqual([null])
  })

  it('more asked for when all was said ends the log-on', async () => {
    const context = listedContext([more('a'), complete('b'), complete()])
    const problem = await problemOf(lab.bindTo(rounds([inProgress('x'), inProgress('y'), success()]), { context }))
    expect(problem).toMatchObject({ code: 'protocol-error', parameters: { reason: because('log-on-no-end') } })
    expect(lab.sent()).toHaveLength(2)
  })
})
