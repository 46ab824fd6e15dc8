import type koffi from 'koffi'

/**
 * Which domain Windows has joined: DsRoleGetPrimaryDomainInformation of netapi32 (dsrole.h). It answers from the local
 * machine, with the DNS name; NetGetJoinInformation knows only the NetBIOS name, and DsGetDcName asks the network.
 * Written after the documentation and not yet run on Windows; docs/verification.md lists it.
 */
export interface DomainRoleLibrary {
  /** Puts a pointer to the information into `out`; 0 is success. */
  readonly getInformation: (server: null, level: number, out: [unknown]) => unknown
  readonly free: (information: unknown) => void
  readonly decode: (information: unknown) => unknown
}

/** DsRolePrimaryDomainInfoBasic. */
const basicInformation = 1

/** DSROLE_MACHINE_ROLE: a workstation and a server that stand alone; there DomainNameFlat names a workgroup. */
const standaloneRoles: readonly number[] = [0, 2]

export async function readWindowsDomain(): Promise<string | null> {
  const { default: native } = await import('koffi')
  return askForDomain(loadDomainRoleLibrary(native))
}

function loadDomainRoleLibrary(native: typeof koffi): DomainRoleLibrary {
  const netapi = native.load('netapi32.dll')
  const getInformation = netapi.func(
    'uint32_t __stdcall DsRoleGetPrimaryDomainInformation(const char16_t *server, int level, _Out_ void **information)',
  )
  const free = netapi.func('void __stdcall DsRoleFreeMemory(void *information)')
  return { getInformation, free, decode: informationDecoder(native) }
}

/** DSROLE_PRIMARY_DOMAIN_INFO_BASIC; the GUID at its end is not read. */
export function informationDecoder(native: typeof koffi): DomainRoleLibrary['decode'] {
  const information = native.struct({
    role: 'int32_t',
    flags: 'uint32_t',
    flatName: 'char16_t *',
    dnsName: 'char16_t *',
    forestName: 'char16_t *',
  })
  return (pointer): unknown => native.decode(pointer, information)
}

export function askForDomain(library: DomainRoleLibrary): string | null {
  const out: [unknown] = [null]
  const status = library.getInformation(null, basicInformation, out)
  if (status !== 0)
    throw Object.assign(new Error('DsRoleGetPrimaryDomainInformation'), { code: `WIN32 ${String(status)}` })
  try {
    return domainOf(library.decode(out[0]))
  } finally {
    library.free(out[0])
  }
}

function domainOf(information: unknown): string | null {
  if (typeof information !== 'object' || information === null) return null
  const { role, dnsName } = { role: null, dnsName: null, ...information } satisfies Record<string, unknown>
  if (typeof role !== 'number' || standaloneRoles.includes(role)) return null
  return typeof dnsName === 'string' && dnsName !== '' ? dnsName : null
}
