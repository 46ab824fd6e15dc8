import type { directoryServices as english } from '../en/directory-services.ts'
import { applicationIntegration } from './directory-services/application-integration.ts'
import { connection } from './directory-services/connection.ts'
import { dialogs } from './directory-services/dialogs.ts'
import { genericLdap } from './directory-services/generic-ldap.ts'
import { page } from './directory-services/page.ts'
import { run } from './directory-services/run.ts'
import { sample } from './directory-services/sample.ts'

export const directoryServices: typeof english = {
  ...page,
  ...connection,
  ...genericLdap,
  ...applicationIntegration,
  ...sample,
  ...dialogs,
  ...run,
}
