import type koffiModule from 'koffi'
import type { LibraryHandle, TypeObject } from 'koffi'

/** A function of the library, before its parameters are known to the compiler. */
export interface ForeignFunction {
  (...parameters: readonly unknown[]): unknown
  /** On a thread of its own; the last parameter is told the result. */
  async(...parameters: readonly unknown[]): unknown
}

export interface GssFunctions {
  readonly importName: ForeignFunction
  readonly acquireCredential: ForeignFunction
  readonly acquireCredentialWithPassword: ForeignFunction
  readonly initializeContext: ForeignFunction
  readonly inquireContext: ForeignFunction
  readonly displayName: ForeignFunction
  readonly wrap: ForeignFunction
  readonly unwrap: ForeignFunction
  readonly releaseBuffer: ForeignFunction
  readonly releaseName: ForeignFunction
  readonly releaseCredential: ForeignFunction
  readonly deleteContext: ForeignFunction
  /** A copy of foreign memory. */
  readonly copyBytes: (address: unknown, length: number) => Buffer
}

type Koffi = typeof koffiModule
/** What a parameter may be declared as. */
type ParameterType = Parameters<LibraryHandle['func']>[3][number]

/** macOS: Heimdal's, as a framework of the system (not tried). Linux: MIT's. */
const libraryNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'libgssapi_krb5.so.2',
  darwin: '/System/Library/Frameworks/GSS.framework/GSS',
}

let loaded: Promise<GssFunctions | null> | null = null

/** Null where this machine has no such library. Loaded at the first use, and kept. */
export function gssFunctions(): Promise<GssFunctions | null> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<GssFunctions | null> {
  const name = libraryNames[process.platform]
  if (name === undefined) return null
  try {
    // Not at import: where koffi has no binary for this machine, only this way of logging on is missing.
    const { default: koffi } = await import('koffi')
    return declare(koffi, koffi.load(name))
  } catch {
    return null
  }
}

/** RFC 2744, appendix A. Handles are pointers; `minor` is the first parameter of all. */
function declare(koffi: Koffi, library: LibraryHandle): GssFunctions {
  const types = gssTypes(koffi)
  const { number, handle, buffer, out } = types
  const declareOne = (name: string, parameters: readonly ParameterType[]) =>
    library.func(name, 'uint32_t', [out.number, ...parameters])
  return {
    importName: declareOne('gss_import_name', [buffer, types.oid, out.handle]),
    acquireCredential: declareOne('gss_acquire_cred', [
      handle,
      number,
      types.oidSet,
      'int',
      out.handle,
      handle,
      handle,
    ]),
    acquireCredentialWithPassword: declareOne('gss_acquire_cred_with_password', [
      ...[handle, buffer, number, types.oidSet, 'int', out.handle, handle, handle],
    ]),
    initializeContext: declareOne('gss_init_sec_context', [
      ...[handle, types.inOutHandle, handle, types.oid, number, number, handle, buffer],
      ...[handle, out.buffer, out.number, handle],
    ]),
    inquireContext: declareOne('gss_inquire_context', [
      ...[handle, out.handle, handle, handle, handle, handle, handle, handle],
    ]),
    displayName: declareOne('gss_display_name', [handle, out.buffer, handle]),
    wrap: declareOne('gss_wrap', [handle, 'int', number, buffer, out.number, out.buffer]),
    unwrap: declareOne('gss_unwrap', [handle, buffer, out.buffer, out.number, handle]),
    releaseBuffer: declareOne('gss_release_buffer', [buffer]),
    releaseName: declareOne('gss_release_name', [types.inOutHandle]),
    releaseCredential: declareOne('gss_release_cred', [types.inOutHandle]),
    deleteContext: declareOne('gss_delete_sec_context', [types.inOutHandle, handle]),
    copyBytes: (address, length) => {
      const bytes: unknown = koffi.decode(address, 'uint8_t', length)
      return bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0)
    },
  }
}

function gssTypes(koffi: Koffi) {
  const handle = 'void *'
  const buffer = koffi.struct({ length: 'size_t', value: handle })
  const oid = koffi.pointer(oidType(koffi))
  return {
    number: 'uint32_t',
    handle,
    oid,
    buffer: koffi.pointer(buffer),
    oidSet: koffi.pointer(koffi.struct({ count: 'size_t', elements: oid })),
    inOutHandle: koffi.inout(koffi.pointer(handle)),
    out: {
      number: koffi.out(koffi.pointer('uint32_t')),
      handle: koffi.out(koffi.pointer(handle)),
      buffer: koffi.out(koffi.pointer(buffer)),
    },
  } as const
}

/** Apple packs the structures of its header on Intel; only this one has a gap that closes then (GSS/gssapi.h). */
function oidType(koffi: Koffi): TypeObject {
  const isPacked = process.platform === 'darwin' && process.arch === 'x64'
  const members = { length: 'uint32_t', elements: 'void *' }
  return isPacked ? koffi.pack(members) : koffi.struct(members)
}
