import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LdapScript } from '../../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { saslAnswer } from '../../../../../e2e/lab/scripted-ldap/sasl-answer.ts'
import { problemError } from '../../../../../shared/errors/problem-error.ts'
import { problemOf } from '../../../ldap/session/session-for-tests.ts'
import { complete, listedContext, more } from '../context-for-tests.ts'
import type { MechanismName } from '../security-context.ts'
import { bindLab, inProgress, rounds, success } from '../../../../../e2e/lab/sealed/bind-lab.ts'

let lab = bindLab()
beforeEach(() => {
  lab = bindLab()
})
afterEach(() => lab.close())

describe('a refusal', () => {
  const said = (data: string) =>
    `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data ${data}, v1db1`
  it.each<{ code: number; text?: string; mechanism?: MechanismName; problem: string; subCode?: string }>([
    { code: 49, text: said('52e'), mechanism: 'NTLM', problem: 'credentials-refused', subCode: '52e' },
    { code: 49, text: said('533'), mechanism: 'NTLM', problem: 'credentials-refused', subCode: '533' },
    { code: 49, text: said('775'), mechanism: 'Negotiate', problem: 'credentials-refused', subCode: '775' },
    { code: 49, text: said('533'), problem: 'credentials-refused', subCode: '533' },
    // The domain has taken the password: what is refused is the ticket.
    { code: 49, text: said('52e'), problem: 'kerberos-failed' },
    { code: 49, problem: 'kerberos-failed' },
    { code: 7, problem: 'sealing-refused' },
    { code: 8, problem: 'sealing-refused' },
    { code: 13, problem: 'sealing-refused' },
    { code: 48, problem: 'sealing-refused' },
    { code: 51, problem: 'server-busy' },
    { code: 52, problem: 'server-unavailable' },
    { code: 80, problem: 'bind-refused' },
  ])('$code ($mechanism, $subCode) is $problem', async ({ code, text = '', mechanism, problem, subCode }) => {
    const context = listedContext([more('a'), complete()])
    const attempt = { context, ...(mechanism === undefined ? {} : { mechanism }) }
    const found = await problemOf(lab.bindTo(rounds([{ code, text, token: 'x' }]), attempt))
    expect(found).toMatchObject({ code: problem, stage: 'bind' })
    expect(found.parameters['subCode']).toBe(subCode)
    expect(`${found.message} ${found.hint}`).not.toMatch(/\{\w+\}/u)
    expect(context.given).toEqual([null])
  })

  it('by the mechanism itself is passed on', async () => {
    const refusal = problemError('sealed-data-damaged', 'bind')
    const context = listedContext([more('a'), refusal])
    expect(await problemOf(lab.bindTo(rounds([inProgress()]), { context }))).toMatchObject({
      code: 'sealed-data-damaged',
    })
  })
})

describe('a server that closes', () => {
  const answers = [
    saslAnswer({ messageId: 1, code: 14, token: Buffer.from('x') }),
    saslAnswer({ messageId: 2, code: 0, token: Buffer.from('proof') }),
  ]
  const length = Buffer.concat(answers).length
  it.each(Array.from({ length }, (_, bytes) => ({ bytes })))(
    'after $bytes bytes is seen at once',
    async ({ bytes }) => {
      const cut: LdapScript['connected'] = (_connection, reply) => {
        reply.cutAfter(bytes)
        return 'serve'
      }
      const script = rounds([inProgress('x'), success('proof')])
      const context = listedContext([more('a'), more('b'), complete()])
      const begin = performance.now()
      const problem = await problemOf(lab.bindTo({ ...script, connected: cut }, { context, milliseconds: 10_000 }))
      expect(problem.code).toBe(bytes === 0 ? 'not-an-ldap-server' : 'connection-lost')
      expect(performance.now() - begin).toBeLessThan(2_000)
      expect(lab.socket()?.destroyed).toBe(true)
    },
  )

  it('by a reset is seen at once', async () => {
    const script: LdapScript = { bind: (_request, reply) => reply.reset() }
    expect(await problemOf(lab.bindTo(script, { context: listedContext([more('a')]) }))).toMatchObject({
      stage: 'bind',
    })
  })
})

describe('a server that falls silent', () => {
  it.each([0, 1, 2])('after %i rounds is left at the deadline', async (count) => {
    const script = rounds([...Array.from({ length: count }, () => inProgress()), 'stall'])
    const context = listedContext([more('a'), more('b'), more('c'), complete()])
    const problem = await problemOf(lab.bindTo(script, { context, milliseconds: 150 }))
    expect(problem).toMatchObject({ code: 'bind-timed-out', parameters: { seconds: 0.15 } })
    expect(lab.socket()?.destroyed).toBe(true)
    expect(lab.sent()).toHaveLength(count + 1)
  })

  it.each([0, 1, 2])('after %i rounds is left when the caller cancels', async (count) => {
    const script = rounds([...Array.from({ length: count }, () => inProgress()), 'stall'])
    const context = listedContext([more('a'), more('b'), more('c'), complete()])
    const controller = new AbortController()
    const running = problemOf(lab.bindTo(script, { context, signal: controller.signal }))
    await expect.poll(() => lab.sent().length).toBe(count + 1)
    controller.abort()
    expect(await running).toMatchObject({ code: 'cancelled', stage: 'bind' })
    expect(lab.socket()?.destroyed).toBe(true)
  })

  it('is not asked again where the mechanism waits, and is left when the caller cancels', async () => {
    const controller = new AbortController()
    const context = listedContext([more('a'), 'never'])
    const running = problemOf(lab.bindTo(rounds([inProgress()]), { context, signal: controller.signal }))
    await expect.poll(() => context.given.length).toBe(2)
    controller.abort()
    expect(await running).toMatchObject({ code: 'cancelled' })
    expect(lab.sent()).toHaveLength(1)
  })
})
