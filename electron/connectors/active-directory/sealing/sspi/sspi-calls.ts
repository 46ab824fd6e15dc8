import { elsewhere } from '../gssapi/gss-values.ts'
import {
  contextAttribute,
  mostTokenBytes,
  nativeRepresentation,
  outboundCredentials,
  packageName,
  requestedFlags,
  bufferType,
} from './sspi-constants.ts'
import type { SspiFunctions } from './sspi-library.ts'
import {
  bufferList,
  identityStructure,
  readSizes,
  sizesLength,
  wipe,
  type MessageSizes,
  type WindowsIdentity,
} from './sspi-memory.ts'
import { messageToDecrypt, messageToEncrypt, refuseSignedOnly } from './sspi-messages.ts'
import { sspiError, sspiStatus, statusOf } from './sspi-status.ts'

/** `CredHandle` and `CtxtHandle`: two pointers of Windows' own. */
export type SspiHandle = Buffer
const handleLength = 16
const timeLength = 8

export interface SspiStep {
  readonly status: number
  readonly context: SspiHandle
  readonly token: Buffer
  readonly flags: number
}

export interface SspiInput {
  readonly credentials: SspiHandle
  readonly context: SspiHandle | null
  /** The service principal name, `ldap/<controller>`. */
  readonly target: string
  readonly token: Buffer | null
}

/** The calls that a client needs. Thin: what can be tested without Windows stands beside it. */
export interface SspiCalls {
  /** Null: the account that runs this program. */
  acquire(identity: WindowsIdentity | null): Promise<{ readonly status: number; readonly credentials: SspiHandle }>
  step(input: SspiInput): Promise<SspiStep>
  sizes(context: SspiHandle): MessageSizes
  /** `Kerberos` or `NTLM`. */
  packageOf(context: SspiHandle): string
  accountOf(context: SspiHandle): string | null
  encrypt(context: SspiHandle, plain: Buffer, sizes: MessageSizes): Buffer
  decrypt(context: SspiHandle, sealed: Buffer, mechanism: 'Kerberos' | 'NTLM'): Buffer
  deleteContext(context: SspiHandle): void
  freeCredentials(credentials: SspiHandle): void
}

export const sspiCalls = (functions: SspiFunctions): SspiCalls => ({
  acquire: (identity) => acquire(functions, identity),
  step: (input) => step(functions, input),
  sizes: (context) => readSizes(query(functions, { context, attribute: contextAttribute.sizes, length: sizesLength })),
  packageOf: (context) => packageOf(functions, context),
  accountOf: (context) => accountOf(functions, context),
  encrypt: (context, plain, sizes) => {
    const { list, result } = messageToEncrypt(plain, sizes, functions.addressOf)
    succeed('EncryptMessage', functions.encrypt(context, 0, list.memory, 0))
    return result()
  },
  decrypt: (context, sealed, mechanism) => {
    const { list, result } = messageToDecrypt(sealed, mechanism, functions.addressOf)
    const protection = Buffer.alloc(4)
    succeed('DecryptMessage', functions.decrypt(context, list.memory, 0, protection))
    refuseSignedOnly(protection.readUInt32LE())
    return result()
  },
  deleteContext: (context) => void functions.deleteContext(context),
  freeCredentials: (credentials) => void functions.freeCredentials(credentials),
})

function succeed(call: string, value: unknown): void {
  const status = statusOf(value)
  if (status !== sspiStatus.ok) throw sspiError(call, status)
}

async function acquire(functions: SspiFunctions, identity: WindowsIdentity | null) {
  const structure = identity === null ? null : identityStructure(identity, functions.addressOf)
  const credentials = Buffer.alloc(handleLength)
  const lifetime = Buffer.alloc(timeLength)
  try {
    const status = await elsewhere(
      functions.acquireCredentials,
      ...[null, packageName, outboundCredentials, null, structure?.memory ?? null, null, null, credentials, lifetime],
    )
    return { status: statusOf(status), credentials }
  } finally {
    if (structure !== null) wipe(structure)
  }
}

async function step({ initializeContext, addressOf }: SspiFunctions, input: SspiInput): Promise<SspiStep> {
  const { credentials, context, target, token } = input
  const incoming = token === null ? null : bufferList([{ type: bufferType.token, bytes: token }], addressOf)
  const room = Buffer.alloc(mostTokenBytes)
  const outgoing = bufferList([{ type: bufferType.token, bytes: room }], addressOf)
  const next = context ?? Buffer.alloc(handleLength)
  const [flags, lifetime] = [Buffer.alloc(4), Buffer.alloc(timeLength)]
  const status = await elsewhere(
    initializeContext,
    ...[credentials, context, target, requestedFlags, 0, nativeRepresentation],
    ...[incoming?.memory ?? null, 0, next, outgoing.memory, flags, lifetime],
  )
  return {
    status: statusOf(status),
    context: next,
    token: Buffer.from(room.subarray(0, outgoing.lengthAt(0))),
    flags: flags.readUInt32LE(),
  }
}

interface Query {
  readonly context: SspiHandle
  readonly attribute: number
  readonly length: number
}

function query({ queryContext }: SspiFunctions, { context, attribute, length }: Query): Buffer {
  const memory = Buffer.alloc(length)
  succeed('QueryContextAttributesW', queryContext(context, attribute, memory))
  return memory
}

/** `SecPkgContext_NegotiationInfoW { PSecPkgInfoW PackageInfo; ULONG NegotiationState }` */
const negotiationLength = 16
/** `Name` in `SecPkgInfoW { ULONG fCapabilities; USHORT wVersion, wRPCID; ULONG cbMaxToken; SEC_WCHAR *Name; ... }` */
const nameOffset = 16n

function packageOf(functions: SspiFunctions, context: SspiHandle): string {
  const request = { context, attribute: contextAttribute.negotiation, length: negotiationLength }
  const information = query(functions, request).readBigUInt64LE()
  const name = functions.readText(functions.readPointer(information + nameOffset))
  functions.freeBuffer(information)
  return name
}

/** `SecPkgContext_NamesW { SEC_WCHAR *sUserName }` */
const namesLength = 8

function accountOf(functions: SspiFunctions, context: SspiHandle): string | null {
  const name = query(functions, { context, attribute: contextAttribute.names, length: namesLength }).readBigUInt64LE()
  if (name === 0n) return null
  const text = functions.readText(name)
  functions.freeBuffer(name)
  return text
}
