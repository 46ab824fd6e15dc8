/** Flags of a negotiation (MS-NLMP, 2.2.2.5), as unsigned numbers. */
export const ntlmFlag = {
  unicode: 0x1,
  requestTarget: 0x4,
  sign: 0x10,
  seal: 0x20,
  ntlm: 0x200,
  alwaysSign: 0x8000,
  extendedSessionSecurity: 0x80000,
  targetInfo: 0x800000,
  key128: 0x20000000,
  keyExchange: 0x40000000,
  key56: 0x80000000,
} as const

export const offeredFlags = Object.values(ntlmFlag).reduce((all, flag) => (all | flag) >>> 0, 0)

/** Without any of these the seal would be none, or a weak one. */
export const sealingFlags = ntlmFlag.seal | ntlmFlag.extendedSessionSecurity | ntlmFlag.key128 | ntlmFlag.keyExchange

export const hasAll = (flags: number, wanted: number): boolean => (flags & wanted) === wanted
