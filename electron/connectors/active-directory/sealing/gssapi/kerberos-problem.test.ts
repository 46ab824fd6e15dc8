import { describe, expect, it } from 'vitest'
import { GssFailure } from './gss-failure.ts'
import { kerberosProblem } from './kerberos-problem.ts'
import { named } from '../../../../../shared/text/reason.ts'

const facts = { host: 'dc1', name: 'ada@example.com', realm: 'EXAMPLE.COM', service: 'ldap/dc1.example.com' }

describe('what Kerberos says', () => {
  it.each([
    { minor: -1765328383, code: 'credentials-refused', subCode: '701' },
    { minor: -1765328378, code: 'credentials-refused', subCode: '525' },
    { minor: -1765328377, code: 'kerberos-service-unknown' },
    { minor: -1765328370, code: 'kerberos-unavailable' },
    { minor: -1765328366, code: 'credentials-refused', subCode: 'revoked' },
    { minor: -1765328361, code: 'credentials-refused', subCode: 'key-expired' },
    { minor: -1765328360, code: 'credentials-refused', subCode: '52e' },
    { minor: -1765328353, code: 'credentials-refused', subCode: '52e' },
    { minor: -1765328352, code: 'kerberos-ticket-expired' },
    { minor: -1765328347, code: 'kerberos-clock-skew' },
    { minor: -1765328243, code: 'kerberos-no-ticket' },
    { minor: -1765328236, code: 'kerberos-clock-skew' },
    { minor: -1765328230, code: 'kerberos-realm-unknown' },
    { minor: -1765328228, code: 'kerberos-kdc-unreachable' },
    { minor: -1765328189, code: 'kerberos-no-ticket' },
    { minor: 39756044, code: 'kerberos-no-ticket' },
    { minor: 0, code: 'kerberos-failed' },
    { minor: -1765328324, code: 'kerberos-failed' },
  ])('$minor means $code', ({ minor, code, subCode }) => {
    const { problem } = kerberosProblem(new GssFailure('gss_call', 0xd0000, minor), facts)
    expect(problem).toMatchObject({ code, stage: 'bind', parameters: { name: 'ada@example.com' } })
    expect(problem.parameters['subCode']).toBe(subCode)
    // No place in the text is left without its value.
    expect(`${problem.message} ${problem.hint}`).not.toMatch(/\{\w+\}/u)
  })

  it('of a code that is not known, it keeps the numbers', () => {
    const { problem } = kerberosProblem(new GssFailure('gss_init_sec_context', 0xd0000, 123), facts)
    expect(problem.parameters.reason).toEqual(named('gss_init_sec_context: major 0xd0000, minor 123'))
  })
})
