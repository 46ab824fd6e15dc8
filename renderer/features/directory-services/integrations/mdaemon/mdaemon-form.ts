import type { ImapAuthentication } from '../../../../../shared/configuration/imap-authentication.ts'
import type { MdaemonConnection, MdaemonFilters } from '../../../../../shared/configuration/mdaemon.ts'
import type { DraftScope } from '../../form/draft-scope.ts'
import { emptyImap, imapValues } from '../rows/imap-form.ts'

export interface MdaemonForm {
  connection: MdaemonConnection
  filters: MdaemonFilters
  authentication: ImapAuthentication
}

export const emptyMdaemon: MdaemonForm = {
  connection: { appDirectory: '', codePage: '' },
  filters: { groups: [], includeDisabledAccounts: false },
  authentication: emptyImap,
}

/** The values as a configuration has them; what a call does not look at need not be there yet. */
export const mdaemonValues = (
  { connection, filters, authentication }: MdaemonForm,
  scope: DraftScope,
): MdaemonForm => ({
  connection: { ...connection, appDirectory: connection.appDirectory.trim() },
  filters: scope === 'all' ? filters : { ...filters, groups: [] },
  authentication: scope === 'all' ? imapValues(authentication) : emptyImap,
})
