import { problemError } from '../../../../../shared/errors/problem-error.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { untilAborted } from '../../../network/deadline.ts'
import { parseAccountName } from '../account-name.ts'
import { createOneAtATime } from '../one-at-a-time.ts'
import type { SealedCredentials } from '../sealed-session-options.ts'
import type { ContextProperties, ContextStep, SecurityContext } from '../security-context.ts'
import type { GssCalls, GssContextStep } from './gss-calls.ts'
import { gssContinueNeeded, gssErrorMask, gssFlag, gssOid } from './gss-constants.ts'
import { GssFailure } from './gss-failure.ts'
import type { GssMessage } from './gss-message-calls.ts'
import type { GssHandle } from './gss-values.ts'
import { kerberosNameOf } from './kerberos-name.ts'
import { kerberosProblem } from './kerberos-problem.ts'

export interface KerberosOptions {
  readonly controllerName: string
  readonly realm: string
  readonly credentials: SealedCredentials
  /** For what is said about a failure. */
  readonly facts: TextParameters
}

/** Kerberos by the system's library. What the library gives out is given back once, after the call that uses it. */
export class KerberosContext implements SecurityContext {
  readonly #calls: GssCalls
  readonly #options: KerberosOptions
  #context: GssHandle | null = null
  #credential: GssHandle | null = null
  #target: GssHandle | null = null
  readonly #turns = createOneAtATime()

  constructor(calls: GssCalls, options: KerberosOptions) {
    this.#calls = calls
    this.#options = options
  }

  /** A call that waits cannot be stopped: its result is let go, and what it holds is given back when it ends. */
  step(token: Buffer | null, signal: AbortSignal): Promise<ContextStep> {
    return untilAborted(
      signal,
      this.#turns
        .run(() => this.#advance(token))
        .catch((error: unknown) => {
          throw error instanceof GssFailure ? kerberosProblem(error, this.#options.facts) : error
        }),
    )
  }

  wrap(plain: Buffer): Promise<Buffer> {
    return this.#turns.run(async () => sealedBytes(await this.#calls.wrap(this.#established(), plain)))
  }

  unwrap(sealed: Buffer): Promise<Buffer> {
    return this.#turns.run(async () => sealedBytes(await this.#calls.unwrap(this.#established(), sealed)))
  }

  dispose(): void {
    this.#turns.end(() => {
      if (this.#context !== null) this.#calls.deleteContext(this.#context)
      if (this.#credential !== null) this.#calls.releaseCredential(this.#credential)
      if (this.#target !== null) this.#calls.releaseName(this.#target)
    })
  }

  /** Between two calls of one step: nothing more is asked of anybody for a log-on that was given up. */
  #failIfOver(): void {
    if (this.#turns.hasEnded()) throw new Error('It is over.')
  }

  async #advance(token: Buffer | null): Promise<ContextStep> {
    const credential = (this.#credential ??= await this.#acquire())
    this.#failIfOver()
    const service = `ldap@${this.#options.controllerName}`
    const target = (this.#target ??= await this.#calls.importName(service, gssOid.hostBasedService))
    this.#failIfOver()
    const step = await this.#calls.initializeContext({ credential, context: this.#context, target, token })
    this.#context = step.context
    if ((step.major & gssErrorMask) !== 0) throw new GssFailure('gss_init_sec_context', step.major, step.minor)
    if ((step.major & gssContinueNeeded) !== 0) return { kind: 'continue', token: step.token }
    const left = step.token.length === 0 ? null : step.token
    return { kind: 'complete', token: left, properties: await this.#properties(step) }
  }

  async #properties({ flags }: GssContextStep): Promise<ContextProperties> {
    return {
      mechanism: 'Kerberos',
      account: await this.#calls.sourceName(this.#established()),
      mutualAuthentication: (flags & gssFlag.mutual) !== 0,
      integrity: (flags & gssFlag.integrity) !== 0,
      confidentiality: (flags & gssFlag.confidentiality) !== 0,
    }
  }

  async #acquire(): Promise<GssHandle> {
    const { credentials } = this.#options
    if (credentials.kind === 'current-account') return this.#calls.acquireCredential()
    const name = await this.#importUser(credentials.userName)
    const password = Buffer.from(credentials.password)
    try {
      this.#failIfOver()
      return await this.#calls.acquireCredentialWithPassword(name, password)
    } finally {
      password.fill(0)
      this.#calls.releaseName(name)
    }
  }

  #importUser(userName: string): Promise<GssHandle> {
    const { realm, facts } = this.#options
    const name = kerberosNameOf(parseAccountName(userName), realm)
    if (name === null) throw problemError('kerberos-realm-unknown', 'bind', { parameters: facts })
    return this.#calls.importName(name.text, name.type)
  }

  #established(): GssHandle {
    if (this.#context === null) throw new Error('There is no log-on yet.')
    return this.#context
  }
}

/** A signature alone lets everybody read. */
function sealedBytes({ bytes, isSealed }: GssMessage): Buffer {
  if (isSealed) return bytes
  throw new Error('A message is signed only.')
}
