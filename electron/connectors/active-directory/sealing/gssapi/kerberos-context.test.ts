import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../../ldap/session/session-for-tests.ts'
import type { SealedCredentials } from '../sealed-session-options.ts'
import type { GssCalls, GssContextStep } from './gss-calls.ts'
import { gssOid } from './gss-constants.ts'
import { GssFailure } from './gss-failure.ts'
import type { GssHandle } from './gss-values.ts'
import { KerberosContext } from './kerberos-context.ts'

const signal = new AbortController().signal
const allFlags = 0x3e
const preauthenticationFailed = -1765328360

/** A library that keeps account of what it gave out. */
function library(change: Partial<GssCalls> = {}) {
  const live = new Map<GssHandle, string>()
  const log: string[] = []
  const passwords: { readonly text: string; readonly bytes: Buffer }[] = []
  let next = 1n
  const give = (what: string): GssHandle => {
    live.set(next, what)
    return next++
  }
  const takeBack = (handle: GssHandle): void => {
    if (!live.delete(handle)) throw new Error(`${handle} was given back twice.`)
  }
  const step = (major: number, given: Partial<GssContextStep> = {}): GssContextStep => ({
    context: 99n,
    token: Buffer.alloc(0),
    major,
    minor: 0,
    flags: allFlags,
    ...given,
  })
  const message = (bytes: Buffer) => Promise.resolve({ bytes, isSealed: true })
  const calls: GssCalls = {
    importName: (text, type) => {
      log.push(`import ${text} ${type.toString('hex').slice(-4)}`)
      return Promise.resolve(give('name'))
    },
    acquireCredential: () => {
      log.push('acquire')
      return Promise.resolve(give('credential'))
    },
    acquireCredentialWithPassword: (_name, password) => {
      log.push('acquire by password')
      passwords.push({ text: password.toString(), bytes: password })
      return Promise.resolve(give('credential'))
    },
    initializeContext: ({ context, token }) => {
      log.push(`initialize ${token?.toString() ?? '-'}`)
      if (context === null) live.set(99n, 'context')
      return Promise.resolve(token === null ? step(1, { token: Buffer.from('request') }) : step(0))
    },
    sourceName: () => Promise.resolve('ada@EXAMPLE.COM'),
    wrap: (_context, plain) => message(plain),
    unwrap: (_context, sealed) => message(sealed),
    releaseName: takeBack,
    releaseCredential: takeBack,
    deleteContext: takeBack,
    ...change,
  }
  return { calls, live, log, passwords, step }
}

const password: SealedCredentials = { kind: 'password', userName: 'ada@example.com', password: 'sécret' }

const open = (calls: GssCalls, credentials: SealedCredentials = password): KerberosContext =>
  new KerberosContext(calls, {
    controllerName: 'dc1.example.com',
    realm: 'EXAMPLE.COM',
    credentials,
    facts: { host: 'dc1', name: 'ada@example.com', realm: 'EXAMPLE.COM', service: 'ldap/dc1.example.com' },
  })

const turn = () => wait(0)

describe('a Kerberos log-on', () => {
  it('asks for a ticket by name and password, made out to the controller', async () => {
    const { calls, log } = library()
    const context = open(calls)
    expect(await context.step(null, signal)).toEqual({ kind: 'continue', token: Buffer.from('request') })
    expect(await context.step(Buffer.from('proof'), signal)).toEqual({
      kind: 'complete',
      token: null,
      properties: {
        mechanism: 'Kerberos',
        account: 'ada@EXAMPLE.COM',
        mutualAuthentication: true,
        integrity: true,
        confidentiality: true,
      },
    })
    expect(log).toEqual([
      `import ada@example.com@EXAMPLE.COM ${gssOid.enterpriseName.toString('hex').slice(-4)}`,
      'acquire by password',
      `import ldap@dc1.example.com ${gssOid.hostBasedService.toString('hex').slice(-4)}`,
      'initialize -',
      'initialize proof',
    ])
  })

  it('takes the ticket of the current account', async () => {
    const { calls, log, passwords } = library()
    await open(calls, { kind: 'current-account' }).step(null, signal)
    expect(log[0]).toBe('acquire')
    expect(passwords).toEqual([])
  })

  it('wipes the password when it has been used', async () => {
    const { calls, passwords } = library()
    await open(calls).step(null, signal)
    expect(passwords.map(({ text }) => text)).toEqual(['sécret'])
    expect(passwords.map(({ bytes }) => bytes.every((octet) => octet === 0))).toEqual([true])
  })

  it.each([
    { flags: 0x3e, properties: { mutualAuthentication: true, integrity: true, confidentiality: true } },
    { flags: 0x2e, properties: { mutualAuthentication: true, integrity: true, confidentiality: false } },
    { flags: 0x1e, properties: { mutualAuthentication: true, integrity: false, confidentiality: true } },
    { flags: 0x3c, properties: { mutualAuthentication: false, integrity: true, confidentiality: true } },
  ])('says what the flags $flags protect', async ({ flags, properties }) => {
    const { calls } = library({
      initializeContext: () => Promise.resolve({ context: 99n, token: Buffer.from('t'), major: 0, minor: 0, flags }),
    })
    const step = await open(calls).step(null, signal)
    expect(step).toMatchObject({ kind: 'complete', token: Buffer.from('t'), properties })
  })

  it('does not show a password to a realm that is a guess', async () => {
    const { calls, log, live } = library()
    const context = open(calls, { ...password, userName: 'OTHER\\ada' })
    expect(await problemOf(context.step(null, signal))).toMatchObject({ code: 'kerberos-realm-unknown' })
    expect(log).toEqual([])
    expect(live.size).toBe(0)
  })
})

describe('what the library gave out is given back once', () => {
  it('when all went well', async () => {
    const { calls, live } = library()
    const context = open(calls)
    await context.step(null, signal)
    await context.step(Buffer.from('proof'), signal)
    expect([...live.values()].sort()).toEqual(['context', 'credential', 'name'])
    context.dispose()
    context.dispose()
    await turn()
    expect(live.size).toBe(0)
  })

  const failing = (minor: number) => () => Promise.reject(new GssFailure('call', 0xd0000, minor))
  it.each<{ failure: string; change: Partial<GssCalls>; code: string }>([
    {
      failure: 'the password is wrong',
      change: { acquireCredentialWithPassword: failing(preauthenticationFailed) },
      code: 'credentials-refused',
    },
    { failure: 'a name is refused', change: { importName: failing(0) }, code: 'kerberos-failed' },
    {
      failure: 'the service is unknown, with a context half made',
      change: {},
      code: 'kerberos-service-unknown',
    },
    { failure: 'the account has no name', change: { sourceName: failing(0) }, code: 'kerberos-failed' },
  ])('when $failure', async ({ failure, change, code }) => {
    const { calls, live, step } = library(change)
    const initializeContext: GssCalls['initializeContext'] = (input) => {
      if (input.context === null) live.set(99n, 'context')
      const isUnknown = failure.startsWith('the service')
      return Promise.resolve(isUnknown ? step(0xd0000, { minor: -1765328377 }) : step(0))
    }
    const context = open({ ...calls, initializeContext })
    expect(await problemOf(context.step(null, signal))).toMatchObject({ code, stage: 'bind' })
    context.dispose()
    await turn()
    expect(live.size).toBe(0)
  })

  it('after a call that was given up, and nothing more is asked of anybody', async () => {
    let answer: (handle: GssHandle) => void = () => undefined
    const { calls, live, log } = library({
      acquireCredentialWithPassword: () => new Promise((resolve) => (answer = resolve)),
    })
    const context = open(calls)
    const controller = new AbortController()
    const step = context.step(null, controller.signal)
    await turn()
    controller.abort(new Error('cancelled'))
    await expect(step).rejects.toThrow('cancelled')
    context.dispose()
    await turn()
    expect([...live.values()]).toEqual(['name'])
    live.set(50n, 'credential')
    answer(50n)
    await turn()
    expect(live.size).toBe(0)
    expect(log.filter((line) => line.startsWith('initialize'))).toEqual([])
  })

  it('after a message that is still being opened', async () => {
    let opened: () => void = () => undefined
    const { calls, live } = library({
      unwrap: (_context, bytes) => new Promise((resolve) => (opened = () => resolve({ bytes, isSealed: true }))),
    })
    const context = open(calls)
    await context.step(null, signal)
    await context.step(Buffer.from('proof'), signal)
    const message = context.unwrap(Buffer.from('x'))
    await turn()
    context.dispose()
    await turn()
    expect(live.has(99n)).toBe(true)
    opened()
    await message
    await turn()
    expect(live.size).toBe(0)
  })
})

describe('messages', () => {
  const established = async (change: Partial<GssCalls>) => {
    const context = open(library(change).calls)
    await context.step(null, signal)
    await context.step(Buffer.from('proof'), signal)
    return context
  }

  it('are never sealed and opened at the same time', async () => {
    let running = 0
    const work = async (_context: GssHandle, bytes: Buffer) => {
      running += 1
      expect(running).toBe(1)
      await wait(5)
      running -= 1
      return { bytes, isSealed: true }
    }
    const context = await established({ wrap: work, unwrap: work })
    const bytes = Buffer.from('x')
    await Promise.all([context.wrap(bytes), context.unwrap(bytes), context.wrap(bytes)])
  })

  it.each(['wrap', 'unwrap'] as const)('that are signed only are refused (%s)', async (call) => {
    const signedOnly = (_context: GssHandle, bytes: Buffer) => Promise.resolve({ bytes, isSealed: false })
    const context = await established({ [call]: signedOnly })
    await expect(context[call](Buffer.from('x'))).rejects.toThrow('signed only')
  })

  it.each(['wrap', 'unwrap'] as const)('are refused before the log-on is complete (%s)', async (call) => {
    await expect(open(library().calls)[call](Buffer.from('x'))).rejects.toThrow('no log-on')
  })
})
