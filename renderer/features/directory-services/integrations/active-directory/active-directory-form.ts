import type {
  ActiveDirectoryConnection,
  ActiveDirectoryFilters,
} from '../../../../../shared/configuration/active-directory.ts'
import type { DraftScope } from '../../form/draft-scope.ts'

export interface ActiveDirectoryForm {
  connection: ActiveDirectoryConnection
  filters: ActiveDirectoryFilters
}

export const emptyActiveDirectory: ActiveDirectoryForm = {
  connection: {
    server: '',
    protocol: 'ldap',
    baseDn: '',
    authentication: 'standard',
    userName: '',
    caCertificates: '',
  },
  filters: {
    exchangeUsersOnly: true,
    enabledUsersOnly: true,
    visibleUsersOnly: false,
    groups: [],
    userNameFormat: 'sAMAccountName',
  },
}

/** The values as a configuration has them. Pasted ones often come with a blank. */
export const activeDirectoryValues = (
  { connection, filters }: ActiveDirectoryForm,
  scope: DraftScope,
): ActiveDirectoryForm => ({
  connection: {
    ...connection,
    server: connection.server.trim(),
    baseDn: connection.baseDn.trim(),
    userName: connection.userName.trim(),
  },
  filters: scope === 'all' ? filters : { ...filters, groups: [] },
})
