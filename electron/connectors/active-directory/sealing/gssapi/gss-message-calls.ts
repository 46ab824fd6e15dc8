import type { ForeignFunction, GssFunctions } from './gss-library.ts'
import {
  bufferOf,
  check,
  elsewhere,
  handleOf,
  numberOf,
  takeBuffer,
  type BufferPlace,
  type GssHandle,
  type HandlePlace,
  type NumberPlace,
} from './gss-values.ts'

/** The calls on a context that is established. */
export interface GssMessageCalls {
  /** The name under which the initiator is known. */
  sourceName(context: GssHandle): Promise<string>
  wrap(context: GssHandle, plain: Buffer): Promise<GssMessage>
  unwrap(context: GssHandle, sealed: Buffer): Promise<GssMessage>
}

export interface GssMessage {
  readonly bytes: Buffer
  /** Not only signed. */
  readonly isSealed: boolean
}

/** Below this many bytes a call takes less time than the way to another thread. */
const mostBytesInPlace = 64 * 1024
const askForSealing = 1
const defaultProtection = 0

export const gssMessageCalls = (functions: GssFunctions): GssMessageCalls => ({
  sourceName: (context) => sourceName(functions, context),
  wrap: async (context, plain) => {
    const [minor, isSealed]: [NumberPlace, NumberPlace] = [[0], [0]]
    const output: BufferPlace = {}
    const parameters = [minor, context, askForSealing, defaultProtection, bufferOf(plain), isSealed, output]
    check('gss_wrap', await callFor(plain, functions.wrap, parameters), minor)
    return { bytes: takeBuffer(functions, output), isSealed: numberOf(isSealed[0]) !== 0 }
  },
  unwrap: async (context, sealed) => {
    const [minor, isSealed]: [NumberPlace, NumberPlace] = [[0], [0]]
    const output: BufferPlace = {}
    const parameters = [minor, context, bufferOf(sealed), output, isSealed, null]
    check('gss_unwrap', await callFor(sealed, functions.unwrap, parameters), minor)
    return { bytes: takeBuffer(functions, output), isSealed: numberOf(isSealed[0]) !== 0 }
  },
})

async function sourceName(functions: GssFunctions, context: GssHandle): Promise<string> {
  const [minor, name]: [NumberPlace, HandlePlace] = [[0], [null]]
  const output: BufferPlace = {}
  const ignored = [null, null, null, null, null, null]
  check('gss_inquire_context', await elsewhere(functions.inquireContext, minor, context, name, ...ignored), minor)
  const major = functions.displayName(minor, handleOf(name), output, null)
  functions.releaseName([0], name)
  check('gss_display_name', major, minor)
  return takeBuffer(functions, output).toString('utf8')
}

const callFor = (bytes: Buffer, call: ForeignFunction, parameters: readonly unknown[]): unknown =>
  bytes.length <= mostBytesInPlace ? call(...parameters) : elsewhere(call, ...parameters)
