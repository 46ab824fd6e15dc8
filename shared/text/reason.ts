import type { reasonTexts } from './reason-texts.ts'

export type ReasonCode = keyof typeof reasonTexts

/** A part of a sentence that each screen words in its own language. Plain data, as all that crosses IPC and is stored. */
export type Reason =
  | { readonly reason: ReasonCode; readonly values: ReasonValues }
  /** Letter by letter as a server, the system or a library has it; in the language that it happens to have. */
  | { readonly said: string }
  /** A name, an address, a code of a protocol: the same in every language. */
  | { readonly named: string }
  /** What a problem says of itself, beside a step or among other reasons: its code, and its English message. */
  | { readonly problem: string; readonly values: ReasonValues; readonly message: string }

export type ReasonValues = Readonly<Record<string, string | number | Reason>>

/** The names in braces of a template. */
type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
type NamesOf<Code extends ReasonCode> = NamesIn<(typeof reasonTexts)[Code]>
/** A value that a text does not show, or one that is missing, does not compile. */
type ValuesOf<Code extends ReasonCode> = [NamesOf<Code>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<Code>, string | number | Reason>>]

export function because<Code extends ReasonCode>(reason: Code, ...[values]: ValuesOf<Code>): Reason {
  return { reason, values: values ?? {} }
}

export const said = (text: string): Reason => ({ said: text })

export const named = (name: string): Reason => ({ named: name })

/** A problem has English words already; a language that knows its code says them anew. */
export const told = ({ code, parameters, message }: ToldProblem): Reason => ({
  problem: code,
  values: parameters,
  message,
})

interface ToldProblem {
  readonly code: string
  readonly parameters: ReasonValues
  readonly message: string
}

export const isReason = (value: string | number | Reason): value is Reason => typeof value === 'object'
