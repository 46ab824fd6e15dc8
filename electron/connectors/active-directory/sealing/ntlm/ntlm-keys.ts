import { createHash, createHmac } from 'node:crypto'
import { md4 } from './md4.ts'
import { createRc4 } from './rc4.ts'

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

export const hmacMd5 = (key: Buffer, ...parts: readonly Buffer[]): Buffer =>
  createHmac('md5', key).update(Buffer.concat(parts)).digest()

export interface NtlmAccount {
  readonly user: string
  readonly domain: string
  readonly password: string
}

/** NTOWFv2 (MS-NLMP, 3.3.2). */
export function passwordKey({ user, domain, password }: NtlmAccount): Buffer {
  const secret = Buffer.from(password, 'utf16le')
  const hash = md4(secret)
  secret.fill(0)
  return hmacMd5(hash, Buffer.from(`${upperCase(user)}${domain}`, 'utf16le'))
}

/** Letter by letter, as Windows does it: one capital for each, so that `ß` stays. */
const upperCase = (text: string): string =>
  text.replaceAll(/\p{Lowercase}/gu, (letter) => {
    const capital = letter.toUpperCase()
    return capital.length === letter.length ? capital : letter
  })

export interface ResponseInput {
  readonly key: Buffer
  readonly serverChallenge: Buffer
  readonly clientChallenge: Buffer
  /** 100 ns since 1601, little-endian. */
  readonly timestamp: Buffer
  readonly targetInfo: Buffer
}

export interface NtlmResponse {
  readonly ntResponse: Buffer
  readonly sessionBaseKey: Buffer
}

/** NTLMv2 (MS-NLMP, 3.3.2). */
export function ntlmResponse(input: ResponseInput): NtlmResponse {
  const { key, serverChallenge, clientChallenge, timestamp, targetInfo } = input
  const versions = Buffer.of(1, 1, 0, 0, 0, 0, 0, 0)
  const gap = Buffer.alloc(4)
  const blob = Buffer.concat([versions, timestamp, clientChallenge, gap, targetInfo, gap])
  const proof = hmacMd5(key, serverChallenge, blob)
  return { ntResponse: Buffer.concat([proof, blob]), sessionBaseKey: hmacMd5(key, proof) }
}

export const encryptSessionKey = (sessionBaseKey: Buffer, sessionKey: Buffer): Buffer =>
  createRc4(sessionBaseKey)(sessionKey)

export type Direction = 'client-to-server' | 'server-to-client'

/** SIGNKEY and SEALKEY with extended session security and 128 bits (MS-NLMP, 3.4.5). */
export const directionKey = (sessionKey: Buffer, direction: Direction, use: 'signing' | 'sealing'): Buffer =>
  md5(sessionKey, Buffer.from(`session key to ${direction} ${use} key magic constant\0`, 'latin1'))
