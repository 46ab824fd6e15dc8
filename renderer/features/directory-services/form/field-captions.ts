import type { Texts } from '../../../text/texts.ts'
import { activeDirectoryCaptions } from '../integrations/active-directory/active-directory-fields.ts'
import { applicationIntegrationCaptions } from '../integrations/application-integration/application-integration-fields.ts'
import { genericLdapCaptions } from '../integrations/generic-ldap/generic-ldap-fields.ts'
import { mdaemonCaptions } from '../integrations/mdaemon/mdaemon-fields.ts'
import { kerioConnectCaptions } from '../integrations/kerio-connect/kerio-connect-fields.ts'
import { icewarpCaptions } from '../integrations/icewarp/icewarp-fields.ts'
import { sampleCaptions } from '../integrations/sample/sample-form.ts'
import type { FormField } from './field-paths.ts'

/** What a field is called on the page, for lists and messages that stand away from it. */
export function fieldCaption(texts: Texts, field: FormField): string {
  const { options, privileges } = texts.directoryServices
  const captions: Readonly<Record<FormField, string>> = {
    ...genericLdapCaptions(texts),
    ...activeDirectoryCaptions(texts),
    ...mdaemonCaptions(texts),
    ...applicationIntegrationCaptions(texts),
    ...kerioConnectCaptions(texts),
    ...icewarpCaptions(texts),
    ...sampleCaptions(texts),
    'options.automaticallyDeleteUsers': options.automaticallyDelete,
    'options.deletionLimit.count': `${options.deletionLimit}: ${options.limitCount}`,
    'options.deletionLimit.percent': `${options.deletionLimit}: ${options.limitPercentUnit}`,
    defaultPrivileges: privileges.title,
  }
  return captions[field]
}
