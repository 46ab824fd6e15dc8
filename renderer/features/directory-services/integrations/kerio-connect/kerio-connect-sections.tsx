import Typography from '@mui/material/Typography'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { DomainsAndGroupsRow } from '../../domains-and-groups/domains-and-groups-row.tsx'
import { ImapSection } from '../rows/imap-section.tsx'
import { ConnectionSection } from './connection-section.tsx'

export function KerioConnectSections() {
  const { domainsAndGroups, kerioConnect } = useText().directoryServices
  return (
    <>
      <ConnectionSection />
      <Section title={domainsAndGroups.section} description={kerioConnect.synchronizeDescription}>
        <DomainsAndGroupsRow domains="kerioConnect.filters.domains" groups="kerioConnect.filters.groups" />
      </Section>
      <ImapSection part="kerioConnect" serverLabel={kerioConnect.imapServer} description={kerioConnect.imapDescription}>
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '80ch' }}>
          {kerioConnect.challengeNotice}
        </Typography>
      </ImapSection>
    </>
  )
}
