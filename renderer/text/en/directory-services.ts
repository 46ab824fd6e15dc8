import { connection } from './directory-services/connection.ts'
import { dialogs } from './directory-services/dialogs.ts'
import { domainsAndGroups } from './directory-services/domains-and-groups.ts'
import { genericLdap } from './directory-services/generic-ldap.ts'
import { page } from './directory-services/page.ts'
import { run } from './directory-services/run.ts'
import { sample } from './directory-services/sample.ts'

/** The Directory Services screen and its dialogs. */
export const directoryServices = {
  ...page,
  ...connection,
  ...domainsAndGroups,
  ...genericLdap,
  ...sample,
  ...dialogs,
  ...run,
}
