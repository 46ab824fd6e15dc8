import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labCertificates, type Certificate } from '../../../e2e/lab/certificates.ts'
import { dovecotAvailable, startDovecot, type Dovecot, type DovecotOptions } from '../../../e2e/lab/dovecot.ts'
import type { ImapAccess } from '../../../shared/configuration/imap-authentication.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { address, logOnAt, right, wrong, type LogOnOptions } from '../../../e2e/lab/imap-log-on.ts'

const certificates = labCertificates()

async function outcomeOf(dovecot: Dovecot, options: LogOnOptions): Promise<string> {
  try {
    const answer = await logOnAt(dovecot, options)
    return answer.outcome === 'accepted' ? 'accepted' : answer.problem.code
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return thrown.problem.code
  }
}

/** Dovecot writes a line for each attempt that it refuses, or lets in. */
const attemptsIn = (dovecot: Dovecot): number =>
  dovecot.readLog().match(/imap-login: (?:Info: )?(?:Login:|Disconnected.*auth failed)/gu)?.length ?? 0

describe.skipIf(!dovecotAvailable())('a log-on at a real Dovecot', () => {
  const onDovecot = (
    title: string,
    options: Partial<DovecotOptions>,
    tests: (dovecot: () => Dovecot) => void,
  ): void => {
    describe(title, () => {
      let dovecot: Dovecot
      beforeAll(async () => {
        dovecot = await startDovecot({ accounts: { [address]: right }, ...options })
      })
      afterAll(() => dovecot.stop())
      tests(() => dovecot)
    })
  }

  onDovecot('that takes passwords under TLS alone', {}, (dovecot) => {
    it.each<[ImapAccess, string, string]>([
      ['tls', right, 'accepted'],
      ['ssl', right, 'accepted'],
      ['tls', wrong, 'password-refused'],
      ['ssl', wrong, 'password-refused'],
    ])('over %s with %j: %s', async (access, password, outcome) => {
      const before = attemptsIn(dovecot())
      expect(await outcomeOf(dovecot(), { access, password })).toBe(outcome)
      await expect.poll(() => attemptsIn(dovecot())).toBe(before + 1)
    })

    it('unencrypted is answered by CRAM-MD5, which shows no password', async () => {
      const plain = { access: 'plain', host: dovecot().distantHost } as const
      expect(await outcomeOf(dovecot(), plain)).toBe('accepted')
      expect(await outcomeOf(dovecot(), { ...plain, password: wrong })).toBe('password-refused-cram-md5')
    })
  })

  onDovecot('that knows PLAIN and LOGIN, under TLS alone', { mechanisms: 'plain login' }, (dovecot) => {
    it('unencrypted takes no password, and is sent none', async () => {
      const before = attemptsIn(dovecot())
      const { distantHost } = dovecot()
      expect(await outcomeOf(dovecot(), { access: 'plain', host: distantHost })).toBe('imap-login-disabled')
      expect(attemptsIn(dovecot())).toBe(before)
    })
  })

  onDovecot('that takes passwords in clear', { plainText: 'allowed', mechanisms: 'plain login' }, (dovecot) => {
    it.each([
      [right, 'accepted'],
      [wrong, 'password-refused-unencrypted'],
    ])('unencrypted with %j: %s', async (password, outcome) => {
      expect(await outcomeOf(dovecot(), { access: 'plain', password })).toBe(outcome)
    })
  })

  const faulty: [string, Certificate, string][] = [
    ['self-signed', certificates.selfSigned, 'certificate-self-signed'],
    ['of an unknown authority', certificates.untrusted, 'certificate-untrusted'],
    ['expired', certificates.expired, 'certificate-expired'],
    ['for another name', certificates.wrongName, 'certificate-name-mismatch'],
  ]
  describe.each(faulty)('with a certificate that is %s', (_what, certificate, code) => {
    onDovecot('sent no password', { certificate }, (dovecot) => {
      it.each<[ImapAccess]>([['tls'], ['ssl']])('over %s, unless all certificates are accepted', async (access) => {
        expect(await outcomeOf(dovecot(), { access })).toBe(code)
        expect(await outcomeOf(dovecot(), { access, acceptAllCertificates: true })).toBe('accepted')
      })
    })
  })
})
