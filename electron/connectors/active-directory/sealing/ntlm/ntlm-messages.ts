import { MalformedMessage } from '../../../ldap/session/malformed-message.ts'
import { offeredFlags } from './ntlm-flags.ts'
import { because } from '../../../../../shared/text/reason.ts'

const signature = Buffer.from('NTLMSSP\0', 'latin1')
const messageType = { negotiate: 1, challenge: 2, authenticate: 3 } as const
/** Where the parts of variable length begin (MS-NLMP, 2.2.1); the version before it is left zero. */
const negotiateLength = 40
const challengeLength = 48
const authenticateLength = 88
const codeOffset = 72

function begin(type: number, length: number): Buffer {
  const message = Buffer.alloc(length)
  signature.copy(message)
  message.writeUInt32LE(type, 8)
  return message
}

export function encodeNegotiate(): Buffer {
  const message = begin(messageType.negotiate, negotiateLength)
  message.writeUInt32LE(offeredFlags, 12)
  return message
}

export interface Challenge {
  readonly flags: number
  readonly serverChallenge: Buffer
  readonly targetInfo: Buffer
}

/** Throws `MalformedMessage`. */
export function decodeChallenge(message: Buffer): Challenge {
  const isChallenge =
    message.length >= challengeLength &&
    message.subarray(0, 8).equals(signature) &&
    message.readUInt32LE(8) === messageType.challenge
  if (!isChallenge) throw new MalformedMessage(because('ntlm-other-kind'))
  const [length, offset] = [message.readUInt16LE(40), message.readUInt32LE(44)]
  if (offset + length > message.length) throw new MalformedMessage(because('ntlm-short'))
  return {
    flags: message.readUInt32LE(20),
    serverChallenge: message.subarray(24, 32),
    targetInfo: message.subarray(offset, offset + length),
  }
}

export interface Authentication {
  readonly domain: string
  readonly user: string
  readonly workstation: string
  readonly ntResponse: Buffer
  readonly encryptedSessionKey: Buffer
  readonly flags: number
}

/** The code over all three messages stands where `withIntegrityCode` puts it; it is made with zeros there. */
export function encodeAuthenticate(facts: Authentication): Buffer {
  const parts = [
    // With a response of NTLMv2 and the server's time, LM's is zero (MS-NLMP, 3.1.5.1.2).
    { at: 12, bytes: Buffer.alloc(24) },
    { at: 20, bytes: facts.ntResponse },
    { at: 28, bytes: Buffer.from(facts.domain, 'utf16le') },
    { at: 36, bytes: Buffer.from(facts.user, 'utf16le') },
    { at: 44, bytes: Buffer.from(facts.workstation, 'utf16le') },
    { at: 52, bytes: facts.encryptedSessionKey },
  ]
  const message = begin(messageType.authenticate, authenticateLength)
  let offset = authenticateLength
  for (const { at, bytes } of parts) {
    message.writeUInt16LE(bytes.length, at)
    message.writeUInt16LE(bytes.length, at + 2)
    message.writeUInt32LE(offset, at + 4)
    offset += bytes.length
  }
  message.writeUInt32LE(facts.flags, 60)
  return Buffer.concat([message, ...parts.map(({ bytes }) => bytes)])
}

export function withIntegrityCode(message: Buffer, code: Buffer): Buffer {
  const complete = Buffer.from(message)
  code.copy(complete, codeOffset)
  return complete
}
