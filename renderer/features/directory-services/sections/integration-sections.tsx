import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import { ConnectionSection } from './connection-section.tsx'
import { GroupSection } from './group-section.tsx'
import { SampleSection } from './sample-section.tsx'
import { UserSection } from './user-section.tsx'

/** What an integration asks for, in the product's order. */
export function IntegrationSections({ type }: { type: DirectoryType }) {
  switch (type) {
    case 'generic-ldap':
      return (
        <>
          <ConnectionSection />
          <UserSection />
          <GroupSection />
        </>
      )
    case 'sample':
      return <SampleSection />
  }
}
