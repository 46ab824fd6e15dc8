import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { bindAnswers, stallingIn } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import {
  answeringRaw,
  foreignMessage,
  hugeMessage,
  httpAnswer,
  unparsableMessage,
} from '../../../../e2e/lab/scripted-ldap/wire-abuse.ts'
import type { LdapSession } from './ldap-session.ts'
import { never, openTestSession, problemOf } from './session-for-tests.ts'
import { because, named } from '../../../../shared/text/reason.ts'

let server: ScriptedLdap | null = null
let session: LdapSession | null = null
afterEach(async () => {
  session?.close()
  await server?.close()
})

async function open(script: LdapScript = {}, bind?: number): Promise<LdapSession> {
  server = await startScriptedLdap({ script })
  session = await openTestSession({ port: server.port, deadlines: { bind: bind ?? 15_000 } })
  return session
}

const password = 'canary-7c1f'
const activeDirectory = (data: string) =>
  `80090308: LdapErr: DSID-0C09050F, comment: AcceptSecurityContext error, data ${data}, v4563`

describe('bind', () => {
  it('sends the name and the password as they are', async () => {
    await (await open()).bind('cn=Jürgen,dc=example', 'gehéim🔑', never)
    expect(server?.binds().map(({ operation }) => operation)).toEqual([
      { kind: 'bind', version: 3, name: 'cn=Jürgen,dc=example', credentials: { kind: 'simple', password: 'gehéim🔑' } },
    ])
  })

  it('refuses an empty password before anything is sent (R7)', async () => {
    const problem = await problemOf((await open()).bind('cn=admin', '', never))
    expect(problem).toMatchObject({ code: 'password-empty', stage: 'bind' })
    session?.close()
    await server?.untilAllClosed()
    expect(server?.binds()).toEqual([])
  })

  it.each<{ code: number; message?: string; problem: object }>([
    { code: 49, problem: { code: 'credentials-refused', retryable: false, parameters: { name: 'cn=admin' } } },
    {
      code: 49,
      message: activeDirectory('52e'),
      problem: { code: 'credentials-refused', parameters: { subCode: '52e' } },
    },
    {
      code: 49,
      message: activeDirectory('775'),
      problem: { code: 'credentials-refused', parameters: { subCode: '775' } },
    },
    { code: 8, problem: { code: 'stronger-authentication-required' } },
    { code: 13, problem: { code: 'stronger-authentication-required' } },
    { code: 51, problem: { code: 'server-busy', retryable: true } },
    { code: 52, problem: { code: 'server-unavailable', retryable: true } },
    { code: 7, problem: { code: 'bind-refused', parameters: { result: named('authMethodNotSupported (7)') } } },
    { code: 32, problem: { code: 'bind-refused', parameters: { result: named('noSuchObject (32)') } } },
    { code: 48, problem: { code: 'bind-refused', parameters: { result: named('inappropriateAuthentication (48)') } } },
    { code: 53, problem: { code: 'bind-refused', parameters: { result: named('unwillingToPerform (53)') } } },
    { code: 14, problem: { code: 'bind-refused', parameters: { result: named('saslBindInProgress (14)') } } },
    { code: 4711, problem: { code: 'bind-refused', parameters: { result: because('result-code', { code: 4711 }) } } },
  ])('result $code $message', async ({ code, message = '', problem }) => {
    const refused = await open(bindAnswers(code, message))
    const found = await problemOf(refused.bind('cn=admin', password, never))
    expect(found).toMatchObject({ stage: 'bind', ...problem })
    expect(found.message + found.hint).not.toMatch(/\{\w+\}/u)
    // Nobody goes on reading without the bind that was meant.
    expect(await problemOf(refused.readEntry('', [], never))).toMatchObject({ code: 'connection-lost' })
    await server?.untilAllClosed()
    expect(server?.searches()).toEqual([])
  })

  it.each<{ rule: string; script: LdapScript; code: string }>([
    { rule: 'silence', script: stallingIn('bind'), code: 'bind-timed-out' },
    { rule: 'the end', script: { bind: (_request, reply) => reply.close() }, code: 'not-an-ldap-server' },
    {
      rule: 'a goodbye',
      script: { bind: (_request, reply) => reply.noticeOfDisconnection(52) },
      code: 'server-unavailable',
    },
    {
      rule: 'another goodbye',
      script: { bind: (_request, reply) => reply.noticeOfDisconnection(8) },
      code: 'connection-lost',
    },
    { rule: 'a web page', script: answeringRaw(httpAnswer), code: 'not-an-ldap-server' },
    { rule: '2 GB', script: answeringRaw(hugeMessage), code: 'protocol-error' },
    { rule: 'nonsense', script: answeringRaw(unparsableMessage), code: 'protocol-error' },
    { rule: 'an answer to another request', script: answeringRaw(foreignMessage), code: 'protocol-error' },
    { rule: 'an entry', script: { bind: (_request, reply) => reply.entry('dc=a', {}) }, code: 'protocol-error' },
  ])(
    'answered by $rule: $code, and the session is dead',
    async ({ script, code }) => {
      const dying = await open(script, 200)
      expect(await problemOf(dying.bind('cn=admin', password, never))).toMatchObject({ code, stage: 'bind' })
      expect(await problemOf(dying.readEntry('', [], never))).toMatchObject({ code: 'connection-lost' })
      await server?.untilAllClosed()
      expect(server?.connections).toHaveLength(1)
    },
    5_000,
  )

  it('drops an intermediate response', async () => {
    const greeting: LdapScript = {
      bind: (_request, reply) => {
        reply.intermediate('1.2.3', 'x')
        reply.done()
      },
    }
    await expect((await open(greeting)).bind('cn=admin', password, never)).resolves.toBeUndefined()
  })

  it('is possible once', async () => {
    const bound = await open(bindAnswers(49))
    await problemOf(bound.bind('cn=admin', password, never))
    expect(await problemOf(bound.bind('cn=admin', password, never))).toMatchObject({ code: 'internal' })
    expect(server?.binds()).toHaveLength(1)
  })

  it.each<{ rule: string; script: LdapScript }>([
    { rule: 'refused', script: bindAnswers(49, `no: ${password}`) },
    { rule: 'silent', script: stallingIn('bind') },
    { rule: 'broken', script: answeringRaw(Buffer.from(password)) },
    { rule: 'echoed', script: { bind: (request, reply) => reply.raw(Buffer.from(JSON.stringify(request.operation))) } },
  ])('keeps the password out of the error: $rule (R8)', async ({ script }) => {
    const error = await (await open(script, 100)).bind('cn=admin', password, never).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).not.toBeNull()
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password)
    expect(JSON.stringify(error)).not.toContain(password)
  })
})
