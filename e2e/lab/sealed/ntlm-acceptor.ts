import { createHmac } from 'node:crypto'
import { passwordKey, type NtlmAccount } from '../../../electron/connectors/active-directory/sealing/ntlm/ntlm-keys.ts'
import { createNtlmSeal, type NtlmSeal } from '../../../electron/connectors/active-directory/sealing/ntlm/ntlm-seal.ts'
import { createRc4 } from '../../../electron/connectors/active-directory/sealing/ntlm/rc4.ts'

const serverChallenge = Buffer.from('0123456789abcdef', 'hex')
/** Ends a list of attributes that has only a time. */
const targetInfo = Buffer.from('0700080000112233445566770000' + '0000', 'hex')

/** CHALLENGE with these flags (MS-NLMP, 2.2.1.2). */
export function ntlmChallenge(flags: number): Buffer {
  const message = Buffer.alloc(56)
  Buffer.from('NTLMSSP\0').copy(message)
  message.writeUInt32LE(2, 8)
  message.writeUInt32LE(flags, 20)
  serverChallenge.copy(message, 24)
  message.writeUInt16LE(targetInfo.length, 40)
  message.writeUInt32LE(56, 44)
  return Buffer.concat([message, targetInfo])
}

export interface AcceptedLogOn {
  readonly incoming: NtlmSeal
  readonly outgoing: NtlmSeal
}

/** The other side of a log-on: null where AUTHENTICATE does not show this password. The real one is Samba's. */
export function acceptNtlm(message: Buffer, account: NtlmAccount): AcceptedLogOn | null {
  const part = (at: number): Buffer => {
    const offset = message.readUInt32LE(at + 4)
    return message.subarray(offset, offset + message.readUInt16LE(at))
  }
  const hmac = (key: Buffer, ...parts: readonly Buffer[]): Buffer =>
    createHmac('md5', key).update(Buffer.concat(parts)).digest()
  const key = passwordKey(account)
  const response = part(20)
  const proof = hmac(key, serverChallenge, response.subarray(16))
  if (!proof.equals(response.subarray(0, 16)) || part(36).toString('utf16le') !== account.user) return null
  const sessionKey = createRc4(hmac(key, proof))(part(52))
  return {
    incoming: createNtlmSeal(sessionKey, 'client-to-server'),
    outgoing: createNtlmSeal(sessionKey, 'server-to-client'),
  }
}
