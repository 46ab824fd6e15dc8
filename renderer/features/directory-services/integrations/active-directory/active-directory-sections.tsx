import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { GroupRow } from '../../groups/group-row.tsx'
import { BaseDnRow } from '../rows/base-dn-row.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'

export function ActiveDirectorySections() {
  const { activeDirectory, connection } = useText().directoryServices
  return (
    <>
      <Section title={connection.title}>
        <FormTextRow name="activeDirectory.connection.server" label={activeDirectory.server} />
        <BaseDnRow part="activeDirectory" />
        <FormTextRow name="activeDirectory.connection.userName" label={activeDirectory.userName} />
        <DirectoryPasswordRow serverField="activeDirectory.connection.server" />
      </Section>
      <Section title={activeDirectory.synchronization}>
        <FormCheckboxRow name="activeDirectory.filters.exchangeUsersOnly" label={activeDirectory.exchangeUsersOnly} />
        <FormCheckboxRow name="activeDirectory.filters.enabledUsersOnly" label={activeDirectory.enabledUsersOnly} />
        <FormCheckboxRow name="activeDirectory.filters.visibleUsersOnly" label={activeDirectory.visibleUsersOnly} />
        <GroupRow name="activeDirectory.filters.groups" />
      </Section>
    </>
  )
}
