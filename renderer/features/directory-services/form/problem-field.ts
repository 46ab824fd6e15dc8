import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { fieldOfPlace, type FormField } from './field-paths.ts'

/** What one integration calls differently from another; only one of them is on a page. */
const server = ['connection.serverName', 'connection.server'] as const
const account = ['connection.administrativeDn', 'connection.userName'] as const
const protocol = ['connection.protocol'] as const
const authorities = ['connection.caCertificates'] as const
const authentication = ['connection.authentication'] as const
const password = ['secrets.password'] as const
const baseDn = ['connection.baseDn'] as const
const groups = ['filters.groups'] as const

/** Where the value stands that most probably causes a problem which names no field itself. */
const usualPlaces: Partial<Record<ProblemCode, readonly string[]>> = {
  'host-not-found': server,
  'connection-refused': server,
  'connection-timed-out': server,
  'connection-unreachable': server,
  'not-an-ldap-server': server,
  'domain-not-found': server,
  'controllers-not-found': server,
  'controllers-unresolved': server,
  'controllers-unreachable': server,
  'not-a-domain-controller': server,
  'tls-not-offered': protocol,
  'tls-wrong-port': protocol,
  'tls-timed-out': protocol,
  'stronger-authentication-required': protocol,
  'sealing-unavailable': protocol,
  'sealing-not-negotiated': protocol,
  'sealing-refused': protocol,
  'certificate-name-mismatch': server,
  'certificate-untrusted': authorities,
  'certificate-self-signed': authorities,
  'credentials-refused': account,
  'bind-refused': account,
  'kerberos-realm-unknown': account,
  'windows-authentication-needs-ldap': authentication,
  'kerberos-no-ticket': authentication,
  'kerberos-ticket-expired': authentication,
  'password-empty': password,
  'secret-missing': password,
  'base-dn-not-found': baseDn,
  'base-dn-invalid': baseDn,
  'base-dn-unknown': baseDn,
  'search-referred': baseDn,
  'group-not-found': groups,
  'group-ambiguous': groups,
}

/** Whether the problem itself says which field is wrong, as a filter that cannot be read does. */
export const namesField = ({ parameters }: Problem): boolean => typeof parameters['field'] === 'string'

/** The field to look at, or null where no single field is to blame. */
export function problemField(type: DirectoryType, { code, parameters }: Problem): FormField | null {
  const named = parameters['field']
  const places = typeof named === 'string' ? [named] : (usualPlaces[code] ?? [])
  return places.map((place) => fieldOfPlace(type, place)).find((field) => field !== null) ?? null
}
