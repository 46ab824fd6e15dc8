import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../e2e/lab/ports.ts'
import { startLogOnGate } from '../../../e2e/lab/samba/log-on-gate.ts'
import { logOnAsAdministrator, type SambaAdministrator } from '../../../e2e/lab/samba/samba-administrator.ts'
import { userDn } from '../../../e2e/lab/samba/samba-company.ts'
import { connectSamba, type SambaChange } from '../../../e2e/lab/samba/samba-connector.ts'
import { dnsDomain, labPassword, netbiosDomain, serviceDn } from '../../../e2e/lab/samba/samba-domain.ts'
import { accountDn } from '../../../e2e/lab/samba/samba-entries.ts'
import { lockoutThreshold } from '../../../e2e/lab/samba/samba-log-on-accounts.ts'
import { sambaAvailable, type SambaFacts } from '../../../e2e/lab/samba/samba.ts'
import { sharedSamba } from '../../../e2e/lab/samba/shared-samba.ts'
import type { ActiveDirectoryProtocol } from '../../../shared/configuration/active-directory.ts'
import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { because, type ReasonCode } from '../../../shared/text/reason.ts'

const wrong = 'Canary-wrong-2!'
const dnOf = (name: string): string => accountDn({ userName: name, name, parentDn: serviceDn })
const countedDn = dnOf('Counted Attempts')

const port = { ldap: 389, ldaps: 636 } as const
/** Wrong passwords lock for good, so each protocol has an account of its own. */
const lockedAccount = { ldap: 'locked.sealed', ldaps: 'locked' } as const
const lockedDn = { ldap: dnOf('Locked Out Sealed'), ldaps: dnOf('Locked Out') } as const

describe.skipIf(!sambaAvailable()).each<ActiveDirectoryProtocol>(['ldap', 'ldaps'])(
  'a log-on at a real controller over %s',
  (protocol) => {
    let samba: SambaFacts
    let administrator: SambaAdministrator
    beforeAll(async () => {
      samba = await sharedSamba()
      process.env['KRB5_CONFIG'] = samba.krb5File
      administrator = await logOnAsAdministrator(samba)
    })
    afterAll(() => administrator.close())

    const logOn = (userName: string, password: string, { connection = {}, ...change }: SambaChange = {}) =>
      connectSamba(samba, { connection: { protocol, ...connection }, ...change }).authenticate({
        userName,
        password,
        distinguishedName: null,
        signal: new AbortController().signal,
      })
    const accepted = (distinguishedName: string): AuthenticationAnswer => ({ outcome: 'accepted', distinguishedName })
    const refused = (code: string, parameters: object = {}) => ({ outcome: 'refused', problem: { code, parameters } })
    const expectNoPassword = (answer: AuthenticationAnswer): void => {
      expect(JSON.stringify(answer)).not.toMatch(/canary/iu)
    }

    test.each([
      ['the user name', 'user0001', userDn(1)],
      ['the user name in other letters', 'USER0001', userDn(1)],
      ['the principal name', `user0001@${dnsDomain}`, userDn(1)],
      ['DOMAIN\\name', `${netbiosDomain}\\user0001`, userDn(1)],
      ['the DNS name of the domain before the name', `${dnsDomain}\\user0001`, userDn(1)],
      ['a principal name other than the user name', `married@${dnsDomain}`, dnOf('Married Since')],
      ['the implied principal name beside it', `maiden@${dnsDomain}`, dnOf('Married Since')],
    ])('accepts the right password and refuses a wrong one, by %s', async (_how, userName, distinguishedName) => {
      expect(await logOn(userName, labPassword)).toEqual(accepted(distinguishedName))
      const answer = await logOn(userName, wrong)
      expect(answer).toMatchObject(refused('password-refused', { userName }))
      expectNoPassword(answer)
    })

    test.each<[state: string, userName: string, reason: ReasonCode]>([
      ['disabled', 'gone', 'account-disabled'],
      ['expired', 'expired', 'account-expired'],
      ['with a password to be changed first', 'mustchange', 'account-password-to-change'],
      ['with an expired password', 'outdated', 'account-password-expired'],
      ['outside its hours', 'night', 'account-wrong-time'],
      // Over Kerberos a workstation names itself, and this program is none: the controller does not ask.
      ...(protocol === 'ldaps'
        ? ([['bound to another machine', 'elsewhere', 'account-wrong-machine']] satisfies [
            string,
            string,
            ReasonCode,
          ][])
        : []),
    ])('says of an account what it is, to whoever has its password: %s', async (_state, userName, reason) => {
      expect(await logOn(userName, labPassword)).toMatchObject(
        refused('account-refused', { userName, reason: { reason, values: {} } }),
      )
      expect(await logOn(userName, wrong)).toMatchObject(refused('password-refused', { userName }))
    })

    test('says of a locked account that it is locked, and locks none before its time', async () => {
      const userName = lockedAccount[protocol]
      expect(await logOn(userName, labPassword)).toEqual(accepted(lockedDn[protocol]))
      for (let attempt = 1; attempt <= lockoutThreshold; attempt += 1) {
        expect(await logOn(userName, wrong)).toMatchObject(refused('password-refused'))
      }
      const locked = refused('account-refused', { userName, reason: because('account-locked') })
      expect(await logOn(userName, labPassword)).toMatchObject(locked)
    })

    test('shows a wrong password to the controller once, and the right one as well', async () => {
      const attempts = async () => String(await administrator.valueOf(countedDn, 'badPwdCount'))
      expect(await logOn('counted', labPassword)).toEqual(accepted(countedDn))
      expect(await attempts()).toBe('0')
      expect(await logOn('counted', wrong)).toMatchObject(refused('password-refused'))
      expect(await attempts()).toBe('1')
      expect(await logOn('counted', '')).toMatchObject(refused('password-empty'))
      expect(await attempts()).toBe('1')
      expect(await logOn('counted', labPassword)).toEqual(accepted(countedDn))
      expect(await attempts()).toBe('0')
    })

    test.each([
      ['unknown', 'nobody', 'entry-not-found'],
      ['of another domain', 'OTHER\\user0001', 'entry-not-found'],
      ['that is a pattern', 'user000*', 'entry-not-found'],
      ['that breaks out of a filter', 'x)(sAMAccountName=user0001', 'entry-not-found'],
      ['of a contact', 'Contact1', 'entry-not-found'],
      ['of a computer', 'WORKSTATION1$', 'entry-not-found'],
    ])('refuses a name %s, whatever the password', async (_what, userName, code) => {
      expect(await logOn(userName, labPassword)).toMatchObject(refused(code, { userName }))
    })

    test('refuses an address that two accounts have, and takes one that one has', async () => {
      const byMail = { filters: { userNameFormat: 'mail' } } as const
      const shared = await logOn(`twins@${dnsDomain}`, labPassword, byMail)
      expect(shared).toMatchObject(refused('entry-ambiguous', { userName: `twins@${dnsDomain}` }))
      expect(await logOn(`user0002@${dnsDomain}`, labPassword, byMail)).toEqual(accepted(userDn(2)))
    })

    describe('where the controller', () => {
      test.each([labPassword, wrong])('does not answer, no password is called wrong', async (password) => {
        const server = `127.0.0.1:${await freePort()}`
        const answer = await logOn('user0001', password, { connection: { server } })
        expect(answer).toMatchObject({ outcome: 'unavailable', problem: { code: 'connection-refused' } })
        expectNoPassword(answer)
        expect(await logOn('user0001', '', { connection: { server } })).toMatchObject(refused('password-empty'))
      })

      test.each([labPassword, wrong])('goes away between look-up and log-on, neither', async (password) => {
        const gate = await startLogOnGate({ port: port[protocol], connections: 1 })
        try {
          const server = `${gate.host}:${gate.port}`
          const answer = await logOn('user0001', password, { connection: { server } })
          expect(answer.outcome).toBe('unavailable')
          expect(gate.refusedCount()).toBe(1)
        } finally {
          await gate.close()
        }
      })
    })
  },
)
