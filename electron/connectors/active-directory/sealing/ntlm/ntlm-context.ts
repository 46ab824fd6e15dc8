import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import type { ContextProperties, ContextStep, SecurityContext } from '../security-context.ts'
import { hasAll, ntlmFlag, offeredFlags, sealingFlags } from './ntlm-flags.ts'
import { encryptSessionKey, hmacMd5, ntlmResponse, passwordKey, type NtlmAccount } from './ntlm-keys.ts'
import { decodeChallenge, encodeAuthenticate, encodeNegotiate, withIntegrityCode } from './ntlm-messages.ts'
import { createNtlmSeal, type NtlmSeal } from './ntlm-seal.ts'
import { answerTarget } from './target-info.ts'
import { because } from '../../../../../shared/text/reason.ts'

/** Chance and time, which tests replace. */
export interface NtlmSources {
  readonly random: (length: number) => Buffer
  readonly now: () => Date
}

const systemSources: NtlmSources = { random: randomBytes, now: () => new Date() }

interface Seals {
  readonly outgoing: NtlmSeal
  readonly incoming: NtlmSeal
}

/** NTLMv2 with sealing (MS-NLMP; reference: LDAP, 5.5). The server does not prove who it is: the keys show only that it can check the password. */
export function ntlmContext(account: NtlmAccount, sources: NtlmSources = systemSources): SecurityContext {
  const negotiate = encodeNegotiate()
  let key: Buffer | null = passwordKey(account)
  let seals: Seals | null = null

  const answer = (challengeMessage: Buffer): ContextStep => {
    const challenge = decodeChallenge(challengeMessage)
    if (key === null) throw new MalformedMessage(because('ntlm-second-challenge'))
    const flags = (challenge.flags & offeredFlags) >>> 0
    const target = answerTarget(challenge.targetInfo)
    const timestamp = target.timestamp ?? fileTime(sources.now())
    const { serverChallenge } = challenge
    const clientChallenge = sources.random(8)
    const response = ntlmResponse({ key, serverChallenge, clientChallenge, timestamp, targetInfo: target.info })
    key = null
    const sessionKey = sources.random(16)
    const message = encodeAuthenticate({
      ...{ domain: account.domain, user: account.user, workstation: workstation() },
      ntResponse: response.ntResponse,
      encryptedSessionKey: encryptSessionKey(response.sessionBaseKey, sessionKey),
      flags,
    })
    seals = {
      outgoing: createNtlmSeal(sessionKey, 'client-to-server'),
      incoming: createNtlmSeal(sessionKey, 'server-to-client'),
    }
    const code = hmacMd5(sessionKey, negotiate, challengeMessage, message)
    return { kind: 'complete', token: withIntegrityCode(message, code), properties: propertiesOf(account, flags) }
  }
  const established = (): Seals => {
    if (seals === null) throw new Error('There is no log-on yet.')
    return seals
  }

  return {
    step: (token) =>
      Promise.resolve(token).then((given) => (given === null ? { kind: 'continue', token: negotiate } : answer(given))),
    wrap: (plain) => Promise.resolve(plain).then((bytes) => established().outgoing.wrap(bytes)),
    unwrap: (sealed) => Promise.resolve(sealed).then((bytes) => established().incoming.unwrap(bytes)),
    dispose: () => {
      key = null
      seals = null
    },
  }
}

const propertiesOf = ({ user, domain }: NtlmAccount, flags: number): ContextProperties => ({
  mechanism: 'NTLM',
  account: domain === '' ? user : `${domain}\\${user}`,
  mutualAuthentication: false,
  integrity: hasAll(flags, ntlmFlag.sign),
  confidentiality: hasAll(flags, sealingFlags),
})

/** Accounts may be bound to machines by this name (sub-code 531). */
const workstation = (): string => (hostname().split('.')[0] ?? '').toUpperCase().slice(0, 15)

const unixEpoch = 11_644_473_600_000n

/** 100 ns since 1601. */
function fileTime(date: Date): Buffer {
  const time = Buffer.alloc(8)
  time.writeBigUInt64LE((BigInt(date.getTime()) + unixEpoch) * 10_000n)
  return time
}
