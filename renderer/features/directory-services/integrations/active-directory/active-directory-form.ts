import {
  activeDirectoryConnectionSchema,
  activeDirectoryFiltersSchema,
  type ActiveDirectoryConnection,
  type ActiveDirectoryFilters,
} from '../../../../../shared/configuration/active-directory.ts'
import type { DraftScope } from '../../form/draft-scope.ts'
import { certificatesIn } from './certificates/read-certificate-file.ts'

export interface ActiveDirectoryForm {
  connection: ActiveDirectoryConnection
  filters: ActiveDirectoryFilters
}

/** What the schema takes where nothing is said. */
export const emptyActiveDirectory: ActiveDirectoryForm = {
  connection: activeDirectoryConnectionSchema.parse({}),
  filters: activeDirectoryFiltersSchema.parse({}),
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
    // What is not on the page is not saved either.
    userName: connection.authentication === 'windows' ? '' : connection.userName.trim(),
    caCertificates: cleanCertificates(connection.caCertificates),
  },
  filters: scope === 'all' ? filters : { ...filters, groups: [] },
})

/** What is typed and holds no certificate stays, so that the schema can refuse it. */
const cleanCertificates = (typed: string): string => certificatesIn(typed) || typed.trim()
