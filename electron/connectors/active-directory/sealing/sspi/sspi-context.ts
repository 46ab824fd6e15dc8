import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { untilAborted } from '../../../network/deadline.ts'
import { createOneAtATime } from '../one-at-a-time.ts'
import type { ContextProperties, ContextStep, SecurityContext } from '../security-context.ts'
import type { SspiCalls, SspiHandle, SspiStep } from './sspi-calls.ts'
import { sspiFlag } from './sspi-constants.ts'
import type { MessageSizes, WindowsIdentity } from './sspi-memory.ts'
import { sspiProblem, sspiStatus } from './sspi-status.ts'

export interface SspiOptions {
  readonly controllerName: string
  /** Null: the account that runs this program. */
  readonly identity: WindowsIdentity | null
  /** For what is said about a failure. */
  readonly facts: TextParameters
}

interface Established {
  readonly context: SspiHandle
  readonly mechanism: ContextProperties['mechanism']
  readonly sizes: MessageSizes
}

/** Windows' own Negotiate, which chooses Kerberos or NTLM by the policy of the machine. Not run on Windows. */
export class SspiContext implements SecurityContext {
  readonly #calls: SspiCalls
  readonly #options: SspiOptions
  readonly #turns = createOneAtATime()
  #credentials: SspiHandle | null = null
  #context: SspiHandle | null = null
  #established: Established | null = null

  constructor(calls: SspiCalls, options: SspiOptions) {
    this.#calls = calls
    this.#options = options
  }

  step(token: Buffer | null, signal: AbortSignal): Promise<ContextStep> {
    return untilAborted(
      signal,
      this.#turns.run(() => this.#advance(token)),
    )
  }

  wrap(plain: Buffer): Promise<Buffer> {
    return this.#turns.run(() => {
      const { context, sizes } = this.#whenEstablished()
      return this.#calls.encrypt(context, plain, sizes)
    })
  }

  unwrap(sealed: Buffer): Promise<Buffer> {
    return this.#turns.run(() => {
      const { context, mechanism } = this.#whenEstablished()
      return this.#calls.decrypt(context, sealed, mechanism)
    })
  }

  dispose(): void {
    this.#turns.end(() => {
      if (this.#context !== null) this.#calls.deleteContext(this.#context)
      if (this.#credentials !== null) this.#calls.freeCredentials(this.#credentials)
    })
  }

  async #advance(token: Buffer | null): Promise<ContextStep> {
    const credentials = (this.#credentials ??= await this.#acquire())
    const target = `ldap/${this.#options.controllerName}`
    const step = await this.#calls.step({ credentials, context: this.#context, target, token })
    const isOver = step.status === sspiStatus.ok
    if (!isOver && step.status !== sspiStatus.continueNeeded) throw sspiProblem(step.status, this.#options.facts)
    this.#context = step.context
    if (!isOver) return { kind: 'continue', token: step.token }
    return { kind: 'complete', token: step.token.length === 0 ? null : step.token, properties: this.#establish(step) }
  }

  async #acquire(): Promise<SspiHandle> {
    const { status, credentials } = await this.#calls.acquire(this.#options.identity)
    if (status !== sspiStatus.ok) throw sspiProblem(status, this.#options.facts)
    return credentials
  }

  #establish({ context, flags }: SspiStep): ContextProperties {
    const mechanism = this.#calls.packageOf(context) === 'NTLM' ? 'NTLM' : 'Kerberos'
    this.#established = { context, mechanism, sizes: this.#calls.sizes(context) }
    return {
      mechanism,
      account: this.#calls.accountOf(context),
      mutualAuthentication: (flags & sspiFlag.mutual) !== 0,
      integrity: (flags & sspiFlag.integrity) !== 0,
      confidentiality: (flags & sspiFlag.confidentiality) !== 0,
    }
  }

  #whenEstablished(): Established {
    if (this.#established === null) throw new Error('There is no log-on yet.')
    return this.#established
  }
}
