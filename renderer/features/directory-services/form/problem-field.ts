import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { fieldOfPlace, type FormField } from './field-paths.ts'

/** Where the value stands that most probably causes a problem which names no field itself. */
const usualPlaces: Partial<Record<ProblemCode, string>> = {
  'host-not-found': 'connection.serverName',
  'connection-refused': 'connection.serverName',
  'connection-timed-out': 'connection.serverName',
  'connection-unreachable': 'connection.serverName',
  'not-an-ldap-server': 'connection.serverName',
  'tls-not-offered': 'connection.protocol',
  'tls-wrong-port': 'connection.protocol',
  'tls-timed-out': 'connection.protocol',
  'stronger-authentication-required': 'connection.protocol',
  'certificate-name-mismatch': 'connection.serverName',
  'credentials-refused': 'connection.administrativeDn',
  'bind-refused': 'connection.administrativeDn',
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
  'group-unclear': 'filters.groups',
  'group-without-members': 'filters.groups',
}

/** Whether the problem itself says which field is wrong, as a filter that cannot be read does. */
export const namesField = ({ parameters }: Problem): boolean => typeof parameters['field'] === 'string'

/** The field to look at, or null where no single field is to blame. */
export function problemField(type: DirectoryType, { code, parameters }: Problem): FormField | null {
  const named = parameters['field']
  const place = typeof named === 'string' ? named : usualPlaces[code]
  return place === undefined ? null : fieldOfPlace(type, place)
}
