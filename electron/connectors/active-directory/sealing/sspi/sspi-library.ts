import type koffiModule from 'koffi'
import type { LibraryHandle } from 'koffi'
import type { ForeignFunction } from '../gssapi/gss-library.ts'
import type { AddressOf } from './sspi-memory.ts'

/** secur32 (sspi.h). Handles and structures are memory of ours, passed as pointers. Not run on Windows. */
export interface SspiFunctions {
  readonly acquireCredentials: ForeignFunction
  readonly initializeContext: ForeignFunction
  readonly queryContext: ForeignFunction
  readonly encrypt: ForeignFunction
  readonly decrypt: ForeignFunction
  readonly deleteContext: ForeignFunction
  readonly freeCredentials: ForeignFunction
  readonly freeBuffer: ForeignFunction
  readonly addressOf: AddressOf
  /** The text at a foreign address. */
  readonly readText: (address: bigint) => string
  /** The pointer at a foreign address. */
  readonly readPointer: (address: bigint) => bigint
}

type Koffi = typeof koffiModule

let loaded: Promise<SspiFunctions | null> | null = null

/** Null anywhere but on Windows with 64 bits. Loaded at the first use, and kept. */
export function sspiFunctions(): Promise<SspiFunctions | null> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<SspiFunctions | null> {
  if (process.platform !== 'win32' || process.arch === 'ia32') return null
  try {
    const { default: koffi } = await import('koffi')
    return declare(koffi, koffi.load('secur32.dll'))
  } catch {
    return null
  }
}

function declare(koffi: Koffi, library: LibraryHandle): SspiFunctions {
  const [pointer, number, text] = ['void *', 'uint32_t', 'str16']
  const declareOne = (name: string, parameters: string[]) => library.func('__stdcall', name, 'int32_t', parameters)
  return {
    acquireCredentials: declareOne('AcquireCredentialsHandleW', [
      ...[text, text, number, pointer, pointer, pointer, pointer, pointer, pointer],
    ]),
    initializeContext: declareOne('InitializeSecurityContextW', [
      ...[pointer, pointer, text, number, number, number],
      ...[pointer, number, pointer, pointer, pointer, pointer],
    ]),
    queryContext: declareOne('QueryContextAttributesW', [pointer, number, pointer]),
    encrypt: declareOne('EncryptMessage', [pointer, number, pointer, number]),
    decrypt: declareOne('DecryptMessage', [pointer, pointer, number, pointer]),
    deleteContext: declareOne('DeleteSecurityContext', [pointer]),
    freeCredentials: declareOne('FreeCredentialsHandle', [pointer]),
    freeBuffer: declareOne('FreeContextBuffer', [pointer]),
    addressOf: (bytes) => koffi.address(bytes),
    readText: (address) => koffi.decode.string16(address),
    readPointer: (address) => BigInt(koffi.decode.uint64(address)),
  }
}
