import type { directoryServices as english } from '../en/directory-services.ts'
import { activeDirectory } from './directory-services/active-directory.ts'
import { applicationIntegration } from './directory-services/application-integration.ts'
import { connection } from './directory-services/connection.ts'
import { dialogs } from './directory-services/dialogs.ts'
import { domainsAndGroups } from './directory-services/domains-and-groups.ts'
import { genericLdap } from './directory-services/generic-ldap.ts'
import { imap } from './directory-services/imap.ts'
import { mdaemon } from './directory-services/mdaemon.ts'
import { icewarp } from './directory-services/icewarp.ts'
import { kerioConnect } from './directory-services/kerio-connect.ts'
import { page } from './directory-services/page.ts'
import { run } from './directory-services/run.ts'
import { sample } from './directory-services/sample.ts'

export const directoryServices: typeof english = {
  ...page,
  ...connection,
  ...domainsAndGroups,
  ...genericLdap,
  ...activeDirectory,
  ...imap,
  ...mdaemon,
  ...applicationIntegration,
  ...kerioConnect,
  ...icewarp,
  ...sample,
  ...dialogs,
  ...run,
}
