import type { z } from 'zod'
import type { Problem } from '../errors/problem.ts'

/** One call of the contract. Input is validated at the main side, always; output in tests and development. */
interface CallDefinition {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

export type CallTable = Readonly<Record<string, CallDefinition>>
export type CallInput<Definition extends CallDefinition> = z.infer<Definition['input']>
export type CallOutput<Definition extends CallDefinition> = z.infer<Definition['output']>

/** What crosses the carrier as an answer: plain JSON, no stack, no secret. */
export type CallAnswer<Output> =
  { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly error: Problem }
