import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { DomainsAndGroupsRow } from '../../domains-and-groups/domains-and-groups-row.tsx'
import { ConnectionSection } from './connection-section.tsx'

export function IceWarpSections() {
  const { domainsAndGroups } = useText().directoryServices
  return (
    <>
      <ConnectionSection />
      <Section title={domainsAndGroups.section}>
        <DomainsAndGroupsRow domains="icewarp.filters.domains" groups="icewarp.filters.groups" />
      </Section>
    </>
  )
}
