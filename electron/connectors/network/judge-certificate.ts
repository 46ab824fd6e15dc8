import type { CertificateFacts } from '../../../shared/domain/diagnosis.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { TextParameters } from '../../../shared/text/fill-template.ts'
import { because, named } from '../../../shared/text/reason.ts'

export interface CertificateEvidence {
  readonly host: string
  readonly chain: readonly CertificateFacts[]
  /** OpenSSL's verdict on the chain and its dates; null where it found nothing wrong. */
  readonly verifyError: string | null
  readonly nameMatches: boolean
  readonly now: Date
}

export interface CertificateFault {
  readonly code: ProblemCode
  readonly parameters: TextParameters
}

const faultOfError: Readonly<Record<string, ProblemCode>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
}

/** What is wrong with a server's certificate, with all that an administrator needs to repair it; null: nothing. */
export function judgeCertificate(evidence: CertificateEvidence): CertificateFault | null {
  const { verifyError, nameMatches } = evidence
  if (verifyError !== null) {
    return { code: faultOfError[verifyError] ?? 'certificate-rejected', parameters: parametersOf(evidence) }
  }
  return nameMatches ? null : { code: 'certificate-name-mismatch', parameters: parametersOf(evidence) }
}

function parametersOf({ host, chain, verifyError, now }: CertificateEvidence): TextParameters {
  const [own] = chain
  return {
    host,
    reason: verifyError === null ? because('no-certificate') : named(verifyError),
    subject: own?.subject ?? '-',
    /** Of the last certificate that is known: its issuer is the one that nobody trusts. */
    issuer: chain.at(-1)?.issuer ?? '-',
    names: own === undefined || own.names.length === 0 ? '-' : own.names.join(', '),
    /** The one of the chain that is out of date, which need not be the server's own. */
    validFrom: dayOf(chain.find(({ validFrom }) => new Date(validFrom) > now)?.validFrom ?? own?.validFrom),
    validTo: dayOf(chain.find(({ validTo }) => new Date(validTo) < now)?.validTo ?? own?.validTo),
  }
}

const dayOf = (date: string | undefined): string => date?.slice(0, 10) ?? '-'
