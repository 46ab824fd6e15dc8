import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { fieldOfPlace, type FormField } from './field-paths.ts'

/** Where the value stands that most probably causes a problem which names no field itself; the first that the page has. */
const usualPlaces: Partial<Record<ProblemCode, string | readonly string[]>> = {
  'host-not-found': 'connection.serverName',
  'connection-refused': 'connection.serverName',
  'connection-timed-out': 'connection.serverName',
  'connection-unreachable': 'connection.serverName',
  'not-an-ldap-server': 'connection.serverName',
  'tls-not-offered': 'connection.protocol',
  'not-an-http-server': 'connection.serverName',
  'http-redirected': 'connection.serverName',
  'http-status-unexpected': 'connection.serverName',
  'http-content-unexpected': 'connection.serverName',
  'kerio-answer-invalid': 'connection.serverName',
  'kerio-rights-missing': 'connection.userName',
  'icewarp-interface-not-found': 'connection.serverName',
  'icewarp-administrator-required': 'connection.userName',
  'icewarp-no-domains': 'connection.userName',
  'tls-wrong-port': ['connection.protocol', 'connection.serverName'],
  'tls-timed-out': ['connection.protocol', 'connection.serverName'],
  'stronger-authentication-required': 'connection.protocol',
  'certificate-name-mismatch': 'connection.serverName',
  'credentials-refused': ['connection.administrativeDn', 'connection.userName'],
  'bind-refused': ['connection.administrativeDn', 'connection.userName'],
  'password-empty': 'secrets.password',
  'secret-missing': 'secrets.password',
  'base-dn-not-found': 'connection.baseDn',
  'base-dn-invalid': 'connection.baseDn',
  'base-dn-unknown': 'connection.baseDn',
  'search-referred': 'connection.baseDn',
  'group-not-found': 'filters.groups',
  'group-ambiguous': 'filters.groups',
  'app-directory-missing': 'connection.appDirectory',
  'app-directory-unreadable': 'connection.appDirectory',
  'app-directory-wrong': 'connection.appDirectory',
  'userlist-layout-unknown': 'connection.appDirectory',
  'groups-file-missing': 'filters.groups',
  'groups-file-unrecognised': 'filters.groups',
  'group-without-members': 'filters.groups',
  'group-in-several-domains': 'filters.groups',
  'domain-not-found': 'filters.domains',
}

/** Whether the problem itself says which field is wrong, as a filter that cannot be read does. */
export const namesField = ({ parameters }: Problem): boolean => typeof parameters['field'] === 'string'

/** The field to look at, or null where no single field is to blame. */
export function problemField(type: DirectoryType, { code, parameters }: Problem): FormField | null {
  const named = parameters['field']
  const places = [typeof named === 'string' ? named : (usualPlaces[code] ?? [])].flat()
  return places.map((place) => fieldOfPlace(type, place)).find((field) => field !== null) ?? null
}
