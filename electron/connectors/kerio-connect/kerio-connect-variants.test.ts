import { afterEach, describe, expect, it } from 'vitest'
import { named } from '../../../shared/text/reason.ts'
import { problemOf, readAll, userNamesOf } from '../../../e2e/lab/generic-ldap-lab.ts'
import { administrators, company, wrongPassword } from '../../../e2e/lab/kerio-connect/kerio-company.ts'
import { connectKerio } from '../../../e2e/lab/kerio-connect/kerio-connect-lab.ts'
import { startKerioDouble, type KerioDouble } from '../../../e2e/lab/kerio-connect/kerio-double.ts'
import { atCall, sessionExpired } from '../../../e2e/lab/kerio-connect/kerio-fault.ts'
import type { KerioVariant } from '../../../e2e/lab/kerio-connect/kerio-variant.ts'

let double: KerioDouble | null = null
afterEach(async () => {
  await double?.close()
  double = null
})

const start = async (variant: Partial<KerioVariant> = {}): Promise<KerioDouble> => {
  double = await startKerioDouble({ data: company, accounts: administrators, variant })
  return double
}
const as = (userName: string) => ({ connection: { userName } })

describe('a server reads the same whatever it does where the reference is not certain', () => {
  it.each<[what: string, variant: Partial<KerioVariant>]>([
    ['KERIO-A1: whole addresses', { emailAddresses: 'whole' }],
    ['KERIO-A6: attributes of cookies', { cookieAttributes: '; Secure; HttpOnly; SameSite=Strict; Max-Age=3600' }],
    ['KERIO-A11: another code for a missing query', { missingQueryCode: 1000 }],
    ['the cookie of version 7.1', { cookieName: 'Session_admin80' }],
    ['the second cookie of 10.0.9', { secondCookie: 'required' }],
    ['totals as texts', { totalItems: 'text' }],
    ['pages of 37 at most', { mostItems: 37 }],
    ['bodies in chunks', { body: 'chunked' }],
  ])('%s', async (_what, variant) => {
    const usual = await readAll(connectKerio(await start()))
    await double?.close()
    const read = await readAll(connectKerio(await start(variant)))
    expect(read.users).toEqual(usual.users)
    expect(read.skipped).toEqual(usual.skipped)
    expect(read.proof.kind).toBe('complete')
  })

  it.each([1000, 1004, -32001, -32602, -32002, 1])(
    'KERIO-A2: a wrong password is one whatever its code, such as %i',
    async (logOnFailureCode) => {
      const server = await start({ logOnFailureCode })
      const problem = await problemOf(readAll(connectKerio(server, { password: wrongPassword })))
      expect(problem).toMatchObject({ code: 'credentials-refused', stage: 'bind', parameters: { name: 'full' } })
      expect(server.methods()).toEqual(['Session.login'])
    },
  )

  it('errors without data', async () => {
    const server = await start({ errorData: 'absent' })
    server.setFault(atCall('Users.get', 2, sessionExpired))
    expect((await readAll(connectKerio(server))).proof.kind).toBe('complete')
  })
})

describe('the account that reads', () => {
  const everybody = company.users.length - 1
  const ofPrimary = company.users.filter(({ domainId }) => domainId === company.domains[1]?.id).length - 1

  it.each<[userName: string, role: string, users: number, proof: string]>([
    ['Admin', 'BuiltInAdmin', everybody, 'complete'],
    ['full@example.com', 'FullAdmin', everybody, 'complete'],
    ['auditor', 'Auditor', everybody, 'complete'],
    ['accounts', 'AccountAdmin', ofPrimary, 'incomplete'],
  ])('%s reads as %s', async (userName, role, users, proof) => {
    const snapshot = await readAll(connectKerio(await start(), as(userName)))
    expect(snapshot.users).toHaveLength(users)
    expect(snapshot.proof.kind).toBe(proof)
    expect(snapshot.warnings).toContainEqual({ code: 'account-role', parameters: { name: userName, role } })
    expect(snapshot.warnings.some(({ code }) => code === 'account-sees-part')).toBe(proof === 'incomplete')
  })

  it('may see a part where that part is what was asked for (KERIO-A9)', async () => {
    const change = { ...as('accounts'), filters: { domains: ['example.com'] } }
    const snapshot = await readAll(connectKerio(await start(), change))
    expect(snapshot.proof.kind).toBe('complete')
    expect(snapshot.warnings.map(({ code }) => code)).toEqual(['account-role'])
  })

  it('that sees only its own domain finds another one gone, which fails', async () => {
    const change = { ...as('branch-admin@branch.example'), filters: { domains: ['example.com'] } }
    const problem = await problemOf(readAll(connectKerio(await start(), change)))
    expect(problem).toMatchObject({ code: 'domain-not-found', stage: 'groups' })
  })

  it('of a part is not believed although it is shown everything (KERIO-A9)', async () => {
    const snapshot = await readAll(connectKerio(await start({ accountAdmin: 'every-domain' }), as('accounts')))
    expect([snapshot.users.length, snapshot.proof.kind]).toEqual([everybody, 'incomplete'])
  })

  it.each<[what: string, variant: Partial<KerioVariant>, userName: string, problem: object]>([
    [
      'an auditor who may not list domains (KERIO-A10)',
      { auditor: 'refused-domains' },
      'auditor',
      { code: 'kerio-rights-missing', stage: 'search', parameters: { role: 'Auditor' } },
    ],
    [
      'a user without rights, told after the log-on',
      { plainUsers: 'told-by-who-am-i' },
      'plain',
      { code: 'kerio-rights-missing', stage: 'bind', parameters: { role: 'UserRole' } },
    ],
    ['a user without rights, refused at the log-on', {}, 'plain', { code: 'credentials-refused', stage: 'bind' }],
  ])('cannot be %s', async (_what, variant, userName, problem) => {
    const server = await start(variant)
    expect(await problemOf(readAll(connectKerio(server, as(userName))))).toMatchObject(problem)
    expect(server.openSessions()).toBe(0)
  })

  it('is shown by the diagnosis with its role', async () => {
    const { signal } = new AbortController()
    const { steps } = await connectKerio(await start(), as('auditor')).diagnose({ signal })
    expect(steps.find(({ stage }) => stage === 'bind')?.detail).toEqual(named('auditor, Auditor'))
  })

  it('is not sent once more by a diagnosis after it was refused, and the stages before it are still gone through', async () => {
    const server = await start()
    const connector = connectKerio(server, { password: wrongPassword })
    const failure = await problemOf(readAll(connector))
    const { signal } = new AbortController()
    const { steps, problem } = await connector.diagnose({ signal, failure })
    expect(problem).toEqual(failure)
    expect(steps.map(({ state }) => state[0]).join('')).toBe('pppppfnn')
    expect(server.methods().filter((method) => method === 'Session.login')).toHaveLength(1)
  })
})

describe('what is chosen', () => {
  it.each<[what: string, filters: object, users: readonly string[]]>([
    ['a domain', { domains: ['branch.example'] }, ['anna@branch.example', 'markup@branch.example']],
    ['a domain without accounts', { domains: ['empty.example'] }, []],
    ['a group', { groups: ['Support@example.com'] }, ['anna@example.com', 'bjoern@example.com']],
    ['a group without members', { groups: ['Nobody yet'] }, []],
    ['a group of markup', { groups: ['<b>Bold</b> & "quoted"@branch.example'] }, ['markup@branch.example']],
    [
      'a domain and a group, together',
      { domains: ['branch.example'], groups: ['Sales@example.com'] },
      ['anna@branch.example', 'markup@branch.example', 'anna@example.com'],
    ],
  ])('%s', async (_what, filters, users) => {
    const server = await start()
    const snapshot = await readAll(connectKerio(server, { filters }))
    expect(userNamesOf(snapshot)).toEqual(users)
    expect(snapshot.proof.kind).toBe('complete')
  })

  it('is all that is read: no list of a domain that plays no part, no group where none is chosen', async () => {
    const server = await start()
    await readAll(connectKerio(server, { filters: { domains: ['branch.example'] } }))
    expect(server.methods()).toEqual([
      'Session.login',
      'Session.whoAmI',
      'Domains.get',
      'Users.get',
      'Aliases.get',
      'Session.logout',
    ])
  })

  it('leaves out disabled accounts of other groups, and keeps those of its own as they are', async () => {
    const server = await start()
    expect((await readAll(connectKerio(server, { filters: { groups: ['Support'] } }))).skipped).toEqual([])
    expect((await readAll(connectKerio(server, { filters: { domains: ['example.com'] } }))).skipped).toMatchObject([
      { userName: 'gone@example.com', reason: 'account-disabled' },
    ])
  })
})
