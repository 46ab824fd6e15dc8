import { gssInitiate, gssOid, requiredFlags } from './gss-constants.ts'
import type { GssFunctions } from './gss-library.ts'
import { gssMessageCalls, type GssMessageCalls } from './gss-message-calls.ts'
import {
  bufferOf,
  check,
  elsewhere,
  handleOf,
  minorOf,
  numberOf,
  oidOf,
  takeBuffer,
  type BufferPlace,
  type GssHandle,
  type HandlePlace,
  type NumberPlace,
} from './gss-values.ts'

interface GssContextInput {
  readonly credential: GssHandle
  readonly context: GssHandle | null
  readonly target: GssHandle
  readonly token: Buffer | null
}

export interface GssContextStep {
  /** Null where the library made none. */
  readonly context: GssHandle | null
  readonly token: Buffer
  readonly major: number
  readonly minor: number
  readonly flags: number
}

/** The calls of GSSAPI that a client needs, with copies of all that they give. Errors reject with `GssFailure`. */
export interface GssCalls extends GssMessageCalls {
  importName(text: string, type: Buffer): Promise<GssHandle>
  acquireCredential(): Promise<GssHandle>
  acquireCredentialWithPassword(name: GssHandle, password: Buffer): Promise<GssHandle>
  /** Does not reject: even a step that failed may have made a context, which has to be deleted. */
  initializeContext(input: GssContextInput): Promise<GssContextStep>
  releaseName(name: GssHandle): void
  releaseCredential(credential: GssHandle): void
  deleteContext(context: GssHandle): void
}

const kerberosOnly = { count: 1, elements: oidOf(gssOid.kerberos) }

export function gssCalls(functions: GssFunctions): GssCalls {
  const made = async (routine: string, call: (minor: NumberPlace, handle: HandlePlace) => Promise<unknown>) => {
    const [minor, handle]: [NumberPlace, HandlePlace] = [[0], [null]]
    check(routine, await call(minor, handle), minor)
    return handleOf(handle)
  }
  return {
    ...gssMessageCalls(functions),
    importName: (text, type) =>
      made('gss_import_name', (minor, name) =>
        elsewhere(functions.importName, minor, bufferOf(Buffer.from(text)), oidOf(type), name),
      ),
    acquireCredential: () =>
      made('gss_acquire_cred', (minor, made) =>
        elsewhere(functions.acquireCredential, minor, null, 0, kerberosOnly, gssInitiate, made, null, null),
      ),
    acquireCredentialWithPassword: (name, password) =>
      made('gss_acquire_cred_with_password', (minor, made) =>
        elsewhere(
          functions.acquireCredentialWithPassword,
          ...[minor, name, bufferOf(password), 0, kerberosOnly, gssInitiate, made, null, null],
        ),
      ),
    initializeContext: (input) => initializeContext(functions, input),
    releaseName: (name) => void functions.releaseName([0], [name]),
    releaseCredential: (credential) => void functions.releaseCredential([0], [credential]),
    deleteContext: (context) => void functions.deleteContext([0], [context], null),
  }
}

async function initializeContext(functions: GssFunctions, input: GssContextInput): Promise<GssContextStep> {
  const { credential, context, target, token } = input
  const [minor, handle, flags]: [NumberPlace, HandlePlace, NumberPlace] = [[0], [context], [0]]
  const output: BufferPlace = {}
  const major = await elsewhere(
    functions.initializeContext,
    ...[minor, credential, handle, target, oidOf(gssOid.kerberos), requiredFlags, 0, null],
    ...[token === null ? null : bufferOf(token), null, output, flags, null],
  )
  return {
    context: handle[0] === null ? null : handleOf(handle),
    token: takeBuffer(functions, output),
    major: numberOf(major),
    minor: minorOf(minor),
    flags: numberOf(flags[0]),
  }
}
