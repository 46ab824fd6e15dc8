import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { companyDn, dnsDomain, labPassword, reader } from '../e2e/lab/samba/samba-domain.ts'
import { sambaAvailable } from '../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../e2e/lab/samba/shared-samba.ts'
import { getTicket } from '../e2e/lab/samba/ticket.ts'
import type { CallAnswer } from '../shared/ipc/call.ts'
import { composeConsole, type Console } from './compose.ts'

const { signal } = new AbortController()
const root = { userName: 'root', fullName: null, password: 'a long way to tipperary' }
/** A disabled account of the lab. */
const disabledAccount = 'gone'
let folder: string
let console: Console

const ask = (call: string, input: unknown): Promise<CallAnswer<unknown>> =>
  console.connect('window 1').dispatcher.dispatch({ call, input, signal })

async function synchronize(): Promise<void> {
  const ended = new Promise((fulfil) => console.subscribe((event) => event.kind === 'run-ended' && fulfil(event)))
  await ask('synchronization.synchronize', { directory: 'main', expectedFingerprint: null })
  expect(await ended).toMatchObject({ run: { outcome: 'applied' } })
}

/** A window that has synchronized the domain's staff, and where nobody is logged on. */
beforeAll(async () => {
  const samba = await sharedSamba()
  vi.stubEnv('KRB5_CONFIG', samba.krb5File)
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-ticket-'))
  console = await composeConsole({ dataFolder: join(folder, 'data'), host: 'electron' })
  await ask('session.createAdministrator', root)
  const connection = { server: samba.host, userName: `${reader.userName}@${dnsDomain}`, baseDn: companyDn }
  const configuration = { id: 'main', type: 'active-directory', connection }
  expect(await ask('directories.save', { configuration, secrets: { password: reader.password } })).toMatchObject({
    ok: true,
  })
  await synchronize()
  await ask('session.logOff', {})
}, 120_000)

afterEach(() => ask('session.logOff', {}))
afterAll(async () => {
  await console.close()
  await rm(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

async function withTicketOf(userName: string): Promise<void> {
  const samba = await sharedSamba()
  const file = join(folder, `ticket-${userName}`)
  await getTicket(samba, file, { userName, password: labPassword })
  vi.stubEnv('KRB5CCNAME', `FILE:${file}`)
}

describe.skipIf(!sambaAvailable())('single sign-on in a window, with a ticket of a real controller', () => {
  test('is offered where the directory is Active Directory', async () => {
    expect(await ask('session.describe', {})).toEqual({
      ok: true,
      value: { kind: 'logged-off', windowsAuthentication: true },
    })
  })

  test.each(['user0001', 'user0002'])('leads %s in, whose ticket it is', async (userName) => {
    await withTicketOf(userName)
    expect(await ask('session.logOnWithTicket', {})).toMatchObject({ ok: true, value: { userName, role: 'user' } })
    expect(await ask('users.list', {})).toMatchObject({ ok: false, error: { code: 'privilege-missing' } })
  })

  test('leads nobody in without a ticket', async () => {
    vi.stubEnv('KRB5CCNAME', `FILE:${join(folder, 'no-ticket')}`)
    expect(await ask('session.logOnWithTicket', {})).toMatchObject({ ok: false, error: { stage: 'bind' } })
    expect(await ask('session.describe', {})).toMatchObject({ value: { kind: 'logged-off' } })
  })

  test('leads nobody in who is no user here, though the controller knows the account', async () => {
    await withTicketOf(reader.userName)
    expect(await ask('session.logOnWithTicket', {})).toMatchObject({ ok: false, error: { code: 'ticket-not-usable' } })
  })
})

describe.skipIf(!sambaAvailable())('a log-on with the password of a real controller', () => {
  const logOn = (userName: string, password: string) => ask('session.logOn', { userName, password })

  test.each(['user0001', 'USER0001@corp.example', 'CORP\\user0001'])('leads in under the name %s', async (name) => {
    expect(await logOn(name, labPassword)).toMatchObject({ ok: true, value: { userName: 'user0001' } })
  })

  test('leads nobody in with a wrong one', async () => {
    expect(await logOn('user0001', 'wrong')).toMatchObject({ ok: false, error: { code: 'log-on-refused' } })
  })

  test('leads nobody in whose account is disabled, and says so to who has the right password', async () => {
    const nobody = {
      fullName: null,
      distinguishedName: null,
      emailAddresses: [],
      pop3UserNames: [],
      folderAccess: null,
    }
    const kind = { authentication: 'directory-services', privileges: ['login'], loginPrivileges: ['windows'] } as const
    const author = console.author()
    await console.services.editing.create({ ...nobody, ...kind, userName: disabledAccount }, null, author)
    expect(await logOn(disabledAccount, labPassword)).toMatchObject({
      ok: false,
      error: { code: 'account-refused', parameters: { reason: { reason: 'account-disabled' } } },
    })
  })
})
