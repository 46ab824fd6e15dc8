import type { DirectoryConfiguration, DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { DefaultPrivileges } from '../../../../shared/domain/privileges.ts'
import type { SecretValue } from '../../../components/password-row.tsx'
import {
  emptyActiveDirectory,
  type ActiveDirectoryForm,
} from '../integrations/active-directory/active-directory-form.ts'
import {
  emptyApplicationIntegration,
  type ApplicationIntegrationForm,
} from '../integrations/application-integration/application-integration-form.ts'
import { emptyGenericLdap, type GenericLdapForm } from '../integrations/generic-ldap/generic-ldap-form.ts'
import { emptyMdaemon, type MdaemonForm } from '../integrations/mdaemon/mdaemon-form.ts'
import { emptyKerioConnect, type KerioConnectForm } from '../integrations/kerio-connect/kerio-connect-form.ts'
import { emptyIceWarp, icewarpForm, type IceWarpForm } from '../integrations/icewarp/icewarp-form.ts'
import { emptySample, type SampleForm } from '../integrations/sample/sample-form.ts'

/**
 * What stands on the page. Each integration keeps its own part, so that a look at another type loses nothing that
 * was typed. Numbers are kept as they are typed.
 */
export interface DirectoryForm {
  type: DirectoryType
  genericLdap: GenericLdapForm
  activeDirectory: ActiveDirectoryForm
  mdaemon: MdaemonForm
  applicationIntegration: ApplicationIntegrationForm
  kerioConnect: KerioConnectForm
  icewarp: IceWarpForm
  sample: SampleForm
  options: { automaticallyDeleteUsers: boolean; deletionLimit: { count: string; percent: string } }
  defaultPrivileges: DefaultPrivileges
  secrets: { password: SecretValue }
}

export const emptyForm: DirectoryForm = {
  type: 'generic-ldap',
  genericLdap: emptyGenericLdap,
  activeDirectory: emptyActiveDirectory,
  mdaemon: emptyMdaemon,
  applicationIntegration: emptyApplicationIntegration,
  kerioConnect: emptyKerioConnect,
  icewarp: emptyIceWarp,
  sample: emptySample,
  options: { automaticallyDeleteUsers: false, deletionLimit: { count: '5', percent: '10' } },
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
  secrets: { password: { kind: 'keep' } },
}

export function toForm(configuration: DirectoryConfiguration): DirectoryForm {
  const { automaticallyDeleteUsers, deletionLimit } = configuration.options
  return {
    ...emptyForm,
    ...partOf(configuration),
    options: {
      automaticallyDeleteUsers,
      deletionLimit: { count: String(deletionLimit.count), percent: String(deletionLimit.percent) },
    },
    defaultPrivileges: configuration.defaultPrivileges,
  }
}

function partOf(configuration: DirectoryConfiguration): Partial<DirectoryForm> {
  const { type } = configuration
  switch (type) {
    case 'generic-ldap':
      return { type, genericLdap: { connection: configuration.connection, filters: configuration.filters } }
    case 'active-directory':
      return { type, activeDirectory: { connection: configuration.connection, filters: configuration.filters } }
    case 'mdaemon': {
      const { connection, filters, authentication } = configuration
      return { type, mdaemon: { connection, filters, authentication } }
    }
    case 'application-integration': {
      const { connection, authentication } = configuration
      return { type, applicationIntegration: { connection, authentication } }
    }
    case 'kerio-connect': {
      const { connection, filters, authentication } = configuration
      return { type, kerioConnect: { connection, filters, authentication } }
    }
    case 'icewarp':
      return { type, icewarp: icewarpForm(configuration) }
    case 'sample':
      return { type, sample: { connection: configuration.connection, filters: configuration.filters } }
  }
}
