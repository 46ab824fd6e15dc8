import type { z } from 'zod'
import {
  directoryConfigurationSchema,
  type DirectoryConfiguration,
} from '../../../../shared/configuration/directory-configuration.ts'
import { activeDirectoryValues } from '../integrations/active-directory/active-directory-form.ts'
import { applicationIntegrationValues } from '../integrations/application-integration/application-integration-form.ts'
import { genericLdapValues } from '../integrations/generic-ldap/generic-ldap-form.ts'
import { mdaemonValues } from '../integrations/mdaemon/mdaemon-form.ts'
import { kerioConnectValues } from '../integrations/kerio-connect/kerio-connect-form.ts'
import { icewarpValues } from '../integrations/icewarp/icewarp-form.ts'
import type { DirectoryForm } from './directory-form.ts'
import type { DraftScope } from './draft-scope.ts'
import { typedNumber } from './typed-number.ts'

export type ConfigurationAnswer =
  | { readonly kind: 'valid'; readonly configuration: DirectoryConfiguration }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }

export function toConfiguration(id: string, form: DirectoryForm, scope: DraftScope): ConfigurationAnswer {
  const parsed = directoryConfigurationSchema.safeParse({ id, ...commonPart(form), ...typePart(form, scope) })
  return parsed.success
    ? { kind: 'valid', configuration: parsed.data }
    : { kind: 'invalid', issues: parsed.error.issues }
}

const commonPart = ({ options, defaultPrivileges }: DirectoryForm) => ({
  options: {
    automaticallyDeleteUsers: options.automaticallyDeleteUsers,
    deletionLimit: {
      count: typedNumber(options.deletionLimit.count),
      percent: typedNumber(options.deletionLimit.percent),
    },
  },
  defaultPrivileges,
})

function typePart(form: DirectoryForm, scope: DraftScope) {
  const { type } = form
  switch (type) {
    case 'generic-ldap':
      return { type, ...genericLdapValues(form.genericLdap, scope) }
    case 'active-directory':
      return { type, ...activeDirectoryValues(form.activeDirectory, scope) }
    case 'mdaemon':
      return { type, ...mdaemonValues(form.mdaemon, scope) }
    case 'application-integration':
      return { type, ...applicationIntegrationValues(form.applicationIntegration) }
    case 'kerio-connect':
      return { type, ...kerioConnectValues(form.kerioConnect, scope) }
    case 'icewarp':
      return { type, ...icewarpValues(form.icewarp, scope) }
    case 'sample':
      return { type, ...form.sample }
  }
}
