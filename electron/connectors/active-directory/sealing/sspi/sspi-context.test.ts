import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../../ldap/session/session-for-tests.ts'
import { identityOf } from '../ways/sspi-way.ts'
import type { SspiCalls, SspiHandle, SspiInput } from './sspi-calls.ts'
import type { WindowsIdentity } from './sspi-memory.ts'
import { SspiContext } from './sspi-context.ts'
import { sspiFunctions } from './sspi-library.ts'

const signal = new AbortController().signal
const continueNeeded = 0x90312
const identity: WindowsIdentity = { user: 'ada', domain: 'EXAMPLE', password: 'secret' }

/** Windows by a list of answers, with account of its handles. */
function windows(change: Partial<SspiCalls> = {}, statuses: readonly number[] = [continueNeeded, 0]) {
  const live = new Set<string>()
  const inputs: SspiInput[] = []
  const identities: (WindowsIdentity | null)[] = []
  const giveBack = (name: string) => () => {
    if (!live.delete(name)) throw new Error(`${name} was given back twice.`)
  }
  const calls: SspiCalls = {
    acquire: (given) => {
      identities.push(given)
      live.add('credentials')
      return Promise.resolve({ status: 0, credentials: Buffer.from('credentials') })
    },
    step: (input) => {
      inputs.push(input)
      live.add('context')
      const status = statuses[inputs.length - 1] ?? 0
      const token = Buffer.from(status === 0 ? '' : 'token')
      return Promise.resolve({ status, context: Buffer.from('context'), token, flags: 0x1001e })
    },
    sizes: () => ({ trailer: 16, block: 1 }),
    packageOf: () => 'Kerberos',
    accountOf: () => 'EXAMPLE\\ada',
    encrypt: (_context, plain, sizes) => Buffer.from(`${sizes.trailer}:${plain.toString()}`),
    decrypt: (_context, sealed, mechanism) => Buffer.from(`${mechanism}:${sealed.toString()}`),
    deleteContext: giveBack('context'),
    freeCredentials: giveBack('credentials'),
    ...change,
  }
  return { calls, live, inputs, identities }
}

const facts = { host: 'dc1', name: 'ada', realm: 'EXAMPLE.COM', service: 'ldap/dc1.example.com' }
const open = (calls: SspiCalls, who: WindowsIdentity | null = identity) =>
  new SspiContext(calls, { controllerName: 'dc1.example.com', identity: who, facts })

describe('a log-on by Windows', () => {
  it('goes on with the handle of the step before, until Windows is content', async () => {
    const { calls, inputs, identities } = windows()
    const context = open(calls)
    expect(await context.step(null, signal)).toEqual({ kind: 'continue', token: Buffer.from('token') })
    expect(await context.step(Buffer.from('proof'), signal)).toEqual({
      kind: 'complete',
      token: null,
      properties: {
        mechanism: 'Kerberos',
        account: 'EXAMPLE\\ada',
        mutualAuthentication: true,
        integrity: true,
        confidentiality: true,
      },
    })
    expect(identities).toEqual([identity])
    expect(inputs.map(({ context: handle, target, token }) => [handle?.toString(), target, token?.toString()])).toEqual(
      [
        [undefined, 'ldap/dc1.example.com', undefined],
        ['context', 'ldap/dc1.example.com', 'proof'],
      ],
    )
  })

  it.each([
    { flags: 0x1000e, missing: { confidentiality: false, integrity: true, mutualAuthentication: true } },
    { flags: 0x1e, missing: { confidentiality: true, integrity: false, mutualAuthentication: true } },
    { flags: 0x1001c, missing: { confidentiality: true, integrity: true, mutualAuthentication: false } },
  ])('says what the flags $flags protect', async ({ flags, missing }) => {
    const handle: SspiHandle = Buffer.from('context')
    const { calls } = windows({
      step: () => Promise.resolve({ status: 0, context: handle, token: Buffer.from('last'), flags }),
    })
    expect(await open(calls).step(null, signal)).toMatchObject({ token: Buffer.from('last'), properties: missing })
  })

  it.each([
    { name: 'NTLM', mechanism: 'NTLM' },
    { name: 'Kerberos', mechanism: 'Kerberos' },
  ] as const)('opens messages as $name does', async ({ name, mechanism }) => {
    const { calls } = windows({ packageOf: () => name }, [0])
    const context = open(calls)
    expect(await context.step(null, signal)).toMatchObject({ properties: { mechanism } })
    expect((await context.unwrap(Buffer.from('x'))).toString()).toBe(`${mechanism}:x`)
    expect((await context.wrap(Buffer.from('x'))).toString()).toBe('16:x')
  })

  it.each([
    {
      where: 'credentials',
      change: { acquire: () => Promise.resolve({ status: 0x8009030e, credentials: Buffer.alloc(16) }) },
      statuses: [],
      code: 'kerberos-no-ticket',
    },
    { where: 'the first step', change: {}, statuses: [0x80090311], code: 'kerberos-kdc-unreachable' },
    { where: 'the password', change: {}, statuses: [0x8009030c], code: 'credentials-refused' },
    { where: 'a completion that is not known here', change: {}, statuses: [0x90313], code: 'kerberos-failed' },
  ])('fails by a typed problem at $where', async ({ change, statuses, code }) => {
    const { calls } = windows(change, statuses)
    expect(await problemOf(open(calls).step(null, signal))).toMatchObject({ code, stage: 'bind' })
  })

  it('gives everything back once, after the call that runs', async () => {
    const { calls, live } = windows()
    const context = open(calls)
    await context.step(null, signal)
    const last = context.step(Buffer.from('proof'), signal)
    context.dispose()
    context.dispose()
    await last.catch(() => undefined)
    await wait(0)
    expect(live.size).toBe(0)
  })

  it('seals nothing before it is complete', async () => {
    await expect(open(windows().calls).wrap(Buffer.from('x'))).rejects.toThrow('no log-on')
  })
})

describe('who logs on', () => {
  it.each([
    { userName: 'ada@example.com', expected: { user: 'ada@example.com', domain: '' } },
    { userName: 'EXAMPLE\\ada', expected: { user: 'ada', domain: 'EXAMPLE' } },
    { userName: 'ada', expected: { user: 'ada', domain: '' } },
  ])('$userName', ({ userName, expected }) => {
    expect(identityOf({ kind: 'password', userName, password: 'secret' })).toEqual({ ...expected, password: 'secret' })
  })

  it('is the account of the process where none is given', () => {
    expect(identityOf({ kind: 'current-account' })).toBeNull()
  })
})

describe.skipIf(process.platform === 'win32')('secur32', () => {
  it('is not looked for where there is no Windows', async () => {
    expect(await sspiFunctions()).toBeNull()
  })
})
