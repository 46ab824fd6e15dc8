import { problemError } from '../../../../../shared/errors/problem-error.ts'
import { untilAborted } from '../../../network/deadline.ts'
import { parseAccountName } from '../account-name.ts'
import type { SealedCredentials } from '../sealed-session-options.ts'
import type { ContextProperties, ContextStep, SecurityContext } from '../security-context.ts'
import type { GssCalls, GssContextStep } from './gss-calls.ts'
import { gssContinueNeeded, gssErrorMask, gssFlag, gssOid } from './gss-constants.ts'
import { GssFailure } from './gss-failure.ts'
import type { GssMessage } from './gss-message-calls.ts'
import type { GssHandle } from './gss-values.ts'
import { kerberosNameOf, realmOf } from './kerberos-name.ts'
import { kerberosProblem, type KerberosFacts } from './kerberos-problem.ts'

export interface KerberosOptions {
  readonly host: string
  readonly controllerName: string
  readonly credentials: SealedCredentials
}

/** Kerberos by the system's library. What the library gives out is given back once, after the call that uses it. */
export class KerberosContext implements SecurityContext {
  readonly #calls: GssCalls
  readonly #options: KerberosOptions
  readonly #facts: KerberosFacts
  #context: GssHandle | null = null
  #credential: GssHandle | null = null
  #target: GssHandle | null = null
  #running = 0
  #isDisposed = false

  constructor(calls: GssCalls, options: KerberosOptions) {
    const { host, controllerName, credentials } = options
    this.#calls = calls
    this.#options = options
    this.#facts = {
      host,
      name: credentials.kind === 'password' ? credentials.userName : '-',
      realm: realmOf(controllerName),
      service: `ldap/${controllerName}`,
    }
  }

  step(token: Buffer | null, signal: AbortSignal): Promise<ContextStep> {
    return untilAborted(
      signal,
      this.#run(() => this.#advance(token)),
    )
  }

  async wrap(plain: Buffer): Promise<Buffer> {
    return this.#sealedBytes(await this.#run(() => this.#calls.wrap(this.#established(), plain)))
  }

  async unwrap(sealed: Buffer): Promise<Buffer> {
    try {
      return this.#sealedBytes(await this.#run(() => this.#calls.unwrap(this.#established(), sealed)))
    } catch (cause) {
      throw problemError('sealed-data-damaged', 'search', { parameters: { host: this.#facts.host }, cause })
    }
  }

  dispose(): void {
    this.#isDisposed = true
    if (this.#running === 0) this.#release()
  }

  async #run<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#running += 1
    try {
      if (this.#isDisposed) throw new Error('This log-on is over.')
      return await work()
    } catch (error) {
      throw error instanceof GssFailure ? kerberosProblem(error.minor, this.#facts, error) : error
    } finally {
      this.#running -= 1
      if (this.#isDisposed) this.#release()
    }
  }

  #release(): void {
    if (this.#running > 0) return
    if (this.#context !== null) this.#calls.deleteContext(this.#context)
    if (this.#credential !== null) this.#calls.releaseCredential(this.#credential)
    if (this.#target !== null) this.#calls.releaseName(this.#target)
    this.#context = this.#credential = this.#target = null
  }

  async #advance(token: Buffer | null): Promise<ContextStep> {
    this.#credential ??= await this.#acquire()
    this.#target ??= await this.#calls.importName(`ldap@${this.#options.controllerName}`, gssOid.hostBasedService)
    const { context, credential, target } = {
      context: this.#context,
      credential: this.#credential,
      target: this.#target,
    }
    const step = await this.#calls.initializeContext({ credential, context, target, token })
    this.#context = step.context
    if ((step.major & gssErrorMask) !== 0) throw new GssFailure('gss_init_sec_context', step.major, step.minor)
    if ((step.major & gssContinueNeeded) !== 0) return { kind: 'continue', token: step.token }
    const left = step.token.length === 0 ? null : step.token
    return { kind: 'complete', token: left, properties: await this.#properties(step) }
  }

  async #properties({ flags }: GssContextStep): Promise<ContextProperties> {
    return {
      mechanism: 'kerberos',
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
      return await this.#calls.acquireCredentialWithPassword(name, password)
    } finally {
      password.fill(0)
      this.#calls.releaseName(name)
    }
  }

  #importUser(userName: string): Promise<GssHandle> {
    const name = kerberosNameOf(parseAccountName(userName), this.#facts.realm)
    if (name === null) throw problemError('kerberos-realm-unknown', 'bind', { parameters: { ...this.#facts } })
    return this.#calls.importName(name.text, name.type)
  }

  /** A signature alone lets everybody read. */
  #sealedBytes({ bytes, isSealed }: GssMessage): Buffer {
    if (isSealed) return bytes
    throw problemError('sealed-data-damaged', 'search', { parameters: { host: this.#facts.host } })
  }

  #established(): GssHandle {
    if (this.#context === null) throw new Error('There is no log-on yet.')
    return this.#context
  }
}
