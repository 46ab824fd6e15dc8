import { gssErrorMask } from './gss-constants.ts'
import { GssFailure } from './gss-failure.ts'
import type { ForeignFunction, GssFunctions } from './gss-library.ts'

/** A pointer that the library gave out; it has to be given back. */
export type GssHandle = bigint

/** Where a call writes to: the library's function fills the list's only place, or the object's fields. */
export type NumberPlace = unknown[]
export type HandlePlace = unknown[]
export interface BufferPlace {
  length?: unknown
  value?: unknown
}

export const bufferOf = (bytes: Buffer): BufferPlace => ({ length: bytes.length, value: bytes })

export const oidOf = (body: Buffer) => ({ length: body.length, elements: body })

export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Minor codes of Kerberos are signed; the library's type is not. */
export const minorOf = ([value]: NumberPlace): number => numberOf(value) | 0

export function handleOf([value]: HandlePlace): GssHandle {
  if (typeof value === 'bigint') return value
  throw new TypeError('A pointer was expected.')
}

export function check(routine: string, major: unknown, minor: NumberPlace): void {
  const status = numberOf(major)
  if ((status & gssErrorMask) !== 0) throw new GssFailure(routine, status, minorOf(minor))
}

/** A copy of what the library wrote, which it gets back at once. */
export function takeBuffer({ copyBytes, releaseBuffer }: GssFunctions, output: BufferPlace): Buffer {
  const length = Number(output.length ?? 0)
  const copy = length === 0 ? Buffer.alloc(0) : copyBytes(output.value, length)
  releaseBuffer([0], output)
  return copy
}

/** On another thread: the call may wait for a key distribution center, or for a name server. */
export function elsewhere(call: ForeignFunction, ...parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    call.async(...parameters, (error: unknown, result: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve(result)
    })
  })
}
