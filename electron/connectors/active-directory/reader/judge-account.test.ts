import { describe, expect, it } from 'vitest'
import type { LdapEntry } from '../../ldap/session/ldap-entry.ts'
import { isDisabled, judgeAccount, type AccountChoice, type LeftOut } from './judge-account.ts'

const entryOf = (attributes: Readonly<Record<string, readonly string[]>>, dn = 'CN=Anna,DC=corp'): LdapEntry => ({
  distinguishedName: dn,
  attributes: new Map(Object.entries(attributes).map(([name, values]) => [name.toLowerCase(), values])),
})
const choiceOf = (exchangeUsersOnly: boolean, enabledUsersOnly: boolean, visibleUsersOnly: boolean): AccountChoice => ({
  exchangeUsersOnly,
  enabledUsersOnly,
  visibleUsersOnly,
})
const either = [false, true] as const
const everyChoice = either.flatMap((exchange) =>
  either.flatMap((enabled) => either.map((visible) => choiceOf(exchange, enabled, visible))),
)
const choosy = choiceOf(true, true, true)
const usual = { cn: ['Anna'], sAMAccountName: ['anna'], userAccountControl: ['512'], mail: ['anna@corp.example'] }

describe('an account', () => {
  /** Of each kind of account: which checkbox leaves it out, where it does. */
  it.each(
    either.flatMap((hasAddress) =>
      either.flatMap((isOff) => either.map((isHidden) => ({ hasAddress, isOff, isHidden }))),
    ),
  )('with an address: $hasAddress, disabled: $isOff, hidden: $isHidden', ({ hasAddress, isOff, isHidden }) => {
    const entry = entryOf({
      ...usual,
      mail: hasAddress ? usual.mail : [],
      userAccountControl: [isOff ? '514' : '512'],
      msExchHideFromAddressLists: isHidden ? ['TRUE'] : [],
    })
    for (const choice of everyChoice) {
      const reasons = [
        ...(choice.exchangeUsersOnly && !hasAddress ? ['without-address'] : []),
        ...(choice.enabledUsersOnly && isOff ? ['disabled'] : []),
        ...(choice.visibleUsersOnly && isHidden ? ['hidden'] : []),
      ]
      expect(judgeAccount(entry, choice)).toBe(reasons[0] ?? null)
    }
  })

  it.each<[what: string, attributes: Readonly<Record<string, readonly string[]>>, verdict: LeftOut | null]>([
    ['an address in proxyAddresses alone', { mail: [], proxyAddresses: ['smtp:a@b'] }, null],
    ['a state that may not be read', { userAccountControl: [] }, null],
    ['a state that is no number', { userAccountControl: ['?'] }, null],
    ['flags besides, and enabled', { userAccountControl: ['66048'] }, null],
    ['flags besides, and disabled', { userAccountControl: ['66050'] }, 'disabled'],
    ['a negative state, and disabled', { userAccountControl: ['-2147483134'] }, 'disabled'],
    ['locked, but not disabled', { userAccountControl: ['528'] }, null],
    ['a flag in small letters', { msExchHideFromAddressLists: ['true'] }, 'hidden'],
    ['FALSE', { msExchHideFromAddressLists: ['FALSE'] }, null],
  ])('%s', (_what, attributes, verdict) => {
    expect(judgeAccount(entryOf({ ...usual, ...attributes }), choosy)).toBe(verdict)
  })

  it.each([
    ['an arbitration mailbox', '8388608'],
    ['a system attendant', '8192'],
    ['a system mailbox', '16384'],
    ['a plan', '16777216'],
    ['a discovery mailbox', '536870912'],
    ['a public folder', '68719476736'],
    ['a monitoring mailbox', '549755813888'],
  ])('is no user where its type is that of %s', (_what, type) => {
    expect(judgeAccount(entryOf({ ...usual, msExchRecipientTypeDetails: [type] }), choiceOf(false, false, false))).toBe(
      'system-mailbox',
    )
  })

  it.each([
    ['a user', '1'],
    ['a shared mailbox', '4'],
    ['a room', '16'],
    ['equipment', '32'],
    ['a remote mailbox', '2147483648'],
  ])('is a user where its type is that of %s', (_what, type) => {
    expect(judgeAccount(entryOf({ ...usual, msExchRecipientTypeDetails: [type] }), choosy)).toBeNull()
  })

  it.each([
    ['cn', 'SystemMailbox{1f05a927}', 'system-mailbox'],
    ['cn', 'HealthMailbox-dc1-001', 'system-mailbox'],
    ['cn', 'DiscoverySearchMailbox {D919BA05}', 'system-mailbox'],
    ['sAMAccountName', 'FederatedEmail.4c1f4d8b', 'system-mailbox'],
    ['sAMAccountName', 'migration.8f3e7716', 'system-mailbox'],
    ['cn', 'Anna SystemMailbox{', null],
    ['cn', 'Migration Team', null],
  ])('is judged by its name where the type is missing: %s=%s', (attribute, name, verdict) => {
    expect(judgeAccount(entryOf({ ...usual, [attribute]: [name] }), choiceOf(false, false, false))).toBe(verdict)
  })

  it('is no user where Exchange keeps the mailboxes of its monitoring', () => {
    const dn = 'CN=x,CN=Monitoring Mailboxes,CN=Microsoft Exchange System Objects,DC=corp'
    expect(judgeAccount(entryOf(usual, dn), choiceOf(false, false, false))).toBe('system-mailbox')
  })

  it('is disabled by one flag', () => {
    expect([isDisabled(entryOf({ userAccountControl: ['2'] })), isDisabled(entryOf({}))]).toEqual([true, false])
  })
})
