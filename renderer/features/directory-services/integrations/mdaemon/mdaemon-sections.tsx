import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import { GroupRow } from '../../groups/group-row.tsx'
import { ImapSection } from '../rows/imap-section.tsx'
import { AppDirectoryRow } from './app-directory-row.tsx'
import { ChallengeNotice } from './challenge-notice.tsx'
import { CodePageRow } from './code-page-row.tsx'
import { NamesPreview } from './names-preview.tsx'

export function MdaemonSections() {
  const { mdaemon } = useText().directoryServices
  return (
    <>
      <Section title={mdaemon.connection} description={mdaemon.connectionDescription}>
        <AppDirectoryRow />
        <CodePageRow />
        <NamesPreview />
      </Section>
      <Section title={mdaemon.synchronization} description={mdaemon.groupsDescription}>
        <GroupRow name="mdaemon.filters.groups" label={mdaemon.groups} />
        <FormCheckboxRow
          name="mdaemon.filters.includeDisabledAccounts"
          label={mdaemon.includeDisabledAccounts}
          help={mdaemon.includeDisabledHelp}
        />
      </Section>
      <ImapSection part="mdaemon" serverLabel={mdaemon.imapServer} description={mdaemon.imapDescription}>
        <ChallengeNotice />
      </ImapSection>
    </>
  )
}
