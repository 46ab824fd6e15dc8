import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import { ActiveDirectorySections } from './active-directory/active-directory-sections.tsx'
import { ApplicationIntegrationSections } from './application-integration/application-integration-sections.tsx'
import { GenericLdapSections } from './generic-ldap/generic-ldap-sections.tsx'
import { MdaemonSections } from './mdaemon/mdaemon-sections.tsx'
import { KerioConnectSections } from './kerio-connect/kerio-connect-sections.tsx'
import { IceWarpSections } from './icewarp/icewarp-sections.tsx'
import { SampleSection } from './sample/sample-section.tsx'

/** What an integration asks for, in the product's order. */
export function IntegrationSections({ type }: { type: DirectoryType }) {
  switch (type) {
    case 'generic-ldap':
      return <GenericLdapSections />
    case 'active-directory':
      return <ActiveDirectorySections />
    case 'mdaemon':
      return <MdaemonSections />
    case 'application-integration':
      return <ApplicationIntegrationSections />
    case 'kerio-connect':
      return <KerioConnectSections />
    case 'icewarp':
      return <IceWarpSections />
    case 'sample':
      return <SampleSection />
  }
}
