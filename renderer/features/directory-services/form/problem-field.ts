import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { fieldOfPlace, type FormField } from './field-paths.ts'

type Places = readonly string[]

/** What integrations call the same thing; the first that the page has is meant. */
const server: Places = ['connection.serverName', 'connection.server', 'connection.url']
const protocol: Places = ['connection.protocol', ...server]
const account: Places = ['connection.administrativeDn', 'connection.userName']
const authentication: Places = ['connection.authentication']
const authorities: Places = ['connection.caCertificates']
const password: Places = ['secrets.password']
const baseDn: Places = ['connection.baseDn']
const appDirectory: Places = ['connection.appDirectory']
const groups: Places = ['filters.groups']

/** Where the value stands that most probably causes a problem which names no field itself. */
const usualPlaces: Partial<Record<ProblemCode, Places>> = {
  'host-not-found': server,
  'connection-refused': server,
  'connection-timed-out': server,
  'connection-unreachable': server,
  'certificate-name-mismatch': server,
  'certificate-untrusted': authorities,
  'certificate-self-signed': authorities,
  'not-an-ldap-server': server,
  'own-domain-unknown': server,
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
  'kerberos-realm-unknown': account,
  'windows-authentication-needs-ldap': authentication,
  'kerberos-no-ticket': authentication,
  'kerberos-ticket-expired': authentication,
  'credentials-refused': account,
  'bind-refused': account,
  'password-empty': password,
  'secret-missing': password,
  'base-dn-not-found': baseDn,
  'base-dn-invalid': baseDn,
  'base-dn-unknown': baseDn,
  'search-referred': baseDn,
  'not-an-http-server': server,
  'http-tls-expected': server,
  'http-redirected': server,
  'http-status-unexpected': server,
  'http-content-unexpected': server,
  'http-authentication-required': ['connection.requiresAuthentication', ...account],
  'kerio-answer-invalid': server,
  'kerio-rights-missing': account,
  'icewarp-interface-not-found': server,
  'icewarp-administrator-required': account,
  'icewarp-no-domains': account,
  'user-list-missing': server,
  'group-not-found': groups,
  'group-ambiguous': groups,
  'group-in-several-domains': groups,
  'domain-not-found': ['filters.domains'],
  'app-directory-missing': appDirectory,
  'app-directory-unreadable': appDirectory,
  'app-directory-wrong': appDirectory,
  'userlist-layout-unknown': appDirectory,
  'groups-file-missing': groups,
  'groups-file-unrecognised': groups,
  'group-unclear': groups,
  'group-without-members': groups,
}

/** Whether the problem itself says which field is wrong, as a filter that cannot be read does. */
export const namesField = ({ parameters }: Problem): boolean => typeof parameters['field'] === 'string'

/** The field to look at, or null where no single field is to blame. */
export function problemField(type: DirectoryType, { code, parameters }: Problem): FormField | null {
  const named = parameters['field']
  const places = typeof named === 'string' ? [named] : (usualPlaces[code] ?? [])
  return places.map((place) => fieldOfPlace(type, place)).find((field) => field !== null) ?? null
}
