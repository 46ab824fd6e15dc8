import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import { GroupRow } from '../../groups/group-row.tsx'
import { UserNameFormatRow } from './user-name-format-row.tsx'

export function SynchronizationSection() {
  const { activeDirectory } = useText().directoryServices
  return (
    <Section title={activeDirectory.synchronization}>
      <FormCheckboxRow
        name="activeDirectory.filters.exchangeUsersOnly"
        label={activeDirectory.exchangeUsersOnly}
        help={activeDirectory.exchangeUsersOnlyHelp}
      />
      <FormCheckboxRow
        name="activeDirectory.filters.enabledUsersOnly"
        label={activeDirectory.enabledUsersOnly}
        help={activeDirectory.enabledUsersOnlyHelp}
      />
      <FormCheckboxRow
        name="activeDirectory.filters.visibleUsersOnly"
        label={activeDirectory.visibleUsersOnly}
        help={activeDirectory.visibleUsersOnlyHelp}
      />
      <GroupRow name="activeDirectory.filters.groups" label={activeDirectory.groups} />
      <UserNameFormatRow />
    </Section>
  )
}
