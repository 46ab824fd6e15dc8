/** From sspi.h and ntsecapi's documentation. Not run on Windows; all of it is shown by tests of the layout only. */

/** `ISC_REQ_*`; the results of a step have the same bits (`ISC_RET_*`), of which these are looked at. */
export const sspiFlag = {
  mutual: 0x2,
  replay: 0x4,
  sequence: 0x8,
  confidentiality: 0x10,
  integrity: 0x10000,
} as const

export const requestedFlags =
  sspiFlag.mutual | sspiFlag.replay | sspiFlag.sequence | sspiFlag.confidentiality | sspiFlag.integrity

/** `SECBUFFER_*` */
export const bufferType = { data: 1, token: 2, padding: 9, stream: 10 } as const

/** `SECPKG_CRED_OUTBOUND`, `SECURITY_NATIVE_DREP`, `SEC_WINNT_AUTH_IDENTITY_UNICODE` */
export const outboundCredentials = 2
export const nativeRepresentation = 0x10
export const unicodeIdentity = 2

/** `SECPKG_ATTR_*` */
export const contextAttribute = { sizes: 0, names: 1, negotiation: 12 } as const

/** `SECQOP_WRAP_NO_ENCRYPT`: a message that is signed only. */
export const signedOnly = 0x80000001

/** More than any package's `cbMaxToken`, which is what the output of a step has to have room for. */
export const mostTokenBytes = 65_536

export const packageName = 'Negotiate'
