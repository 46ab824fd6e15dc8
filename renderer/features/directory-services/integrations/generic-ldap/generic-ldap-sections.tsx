import { ConnectionSection } from './connection-section.tsx'
import { GroupSection } from './group-section.tsx'
import { UserSection } from './user-section.tsx'

export function GenericLdapSections() {
  return (
    <>
      <ConnectionSection />
      <UserSection />
      <GroupSection />
    </>
  )
}
