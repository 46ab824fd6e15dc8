import type { CallInput, CallOutput, CallTable } from '../../../shared/ipc/call.ts'

type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value

/** One handler for each call of a table: a missing one, or one of another shape, does not compile. */
export type CallHandlers<Table extends CallTable> = {
  readonly [Name in keyof Table]: (
    input: CallInput<Table[Name]>,
    signal: AbortSignal,
  ) => Promise<Immutable<CallOutput<Table[Name]>>> | Immutable<CallOutput<Table[Name]>>
}
