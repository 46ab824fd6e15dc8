/** Bodies of object identifiers (RFC 4121; RFC 2744, appendix A; MIT's gssapi_krb5.h for the enterprise name). */
export const gssOid = {
  kerberos: Buffer.from('2a864886f712010202', 'hex'),
  hostBasedService: Buffer.from('2a864886f71201020104', 'hex'),
  userName: Buffer.from('2a864886f71201020101', 'hex'),
  enterpriseName: Buffer.from('2a864886f71201020206', 'hex'),
} as const

/** Requests and results of a context (RFC 2744, 5.19). */
export const gssFlag = { mutual: 2, replay: 4, sequence: 8, confidentiality: 16, integrity: 32 } as const

export const requiredFlags =
  gssFlag.mutual | gssFlag.replay | gssFlag.sequence | gssFlag.confidentiality | gssFlag.integrity

/** Major status (RFC 2744, 3.9.1): errors stand in the upper half, this bit says that the peer has to answer. */
export const gssContinueNeeded = 1
export const gssErrorMask = 0xffff0000

/** "To be used as an initiator" (RFC 2744, 5.2). */
export const gssInitiate = 1
