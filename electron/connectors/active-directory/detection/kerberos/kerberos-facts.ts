import type { Krb5File, Krb5Relation } from './read-krb5-conf.ts'

/** The first `default_realm`, as Kerberos takes it, and the file it came from. */
export function findDefaultRealm(files: readonly Krb5File[]): { readonly realm: string; readonly file: string } | null {
  for (const { path, relations } of files) {
    const [first] = valuesAt(relations, (place) => place.join('\n') === 'libdefaults\ndefault_realm')
    if (first !== undefined && first !== '') return { realm: first, file: path }
  }
  return null
}

/** Hosts of the realm's key distribution centres, then of its administration: on an Active Directory, controllers. */
export function findRealmHosts(files: readonly Krb5File[], domain: string): readonly string[] {
  const hostsOf = (tag: string): readonly string[] =>
    files.flatMap(({ relations }) => valuesAt(relations, (place) => isOfRealm(place, domain, tag)).flatMap(parseHost))
  return [...new Set([...hostsOf('kdc'), ...hostsOf('master_kdc'), ...hostsOf('admin_server')])]
}

const valuesAt = (relations: readonly Krb5Relation[], fits: (path: readonly string[]) => boolean): readonly string[] =>
  relations.filter(({ path }) => fits(path)).map(({ value }) => value)

/** A realm is written in upper case; here it is compared with a DNS name. */
const isOfRealm = ([section, realm, tag]: readonly string[], domain: string, wanted: string): boolean =>
  section === 'realms' && tag === wanted && realm?.toLowerCase() === domain.toLowerCase()

/** `host`, `host:port`, `[IPv6]:port`, `tcp/host`; the port is that of Kerberos. A proxy (https://) is no controller. */
function parseHost(value: string): readonly string[] {
  const [, bracketed, plain] =
    /^(?:(?:tcp|udp|kdc)\/)?(?:\[([^\]]+)\]|([^\s:/[\]]+))(?::\d+)?$/iu.exec(value.trim()) ?? []
  const host = bracketed ?? plain
  return host === undefined ? [] : [host.replace(/\.$/u, '')]
}
