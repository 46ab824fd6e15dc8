import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { GroupRow } from '../../groups/group-row.tsx'

export function GroupSection() {
  const { groups } = useText().directoryServices
  return (
    <Section title={groups.title} description={groups.description}>
      <FormTextRow
        name="genericLdap.filters.groupFilter"
        label={groups.filter}
        help={groups.filterHelp}
        font="code"
        lines="several"
      />
      <FormTextRow name="genericLdap.filters.groupNameAttribute" label={groups.name} help={groups.nameHelp} />
      <FormTextRow
        name="genericLdap.filters.groupDescriptionAttribute"
        label={groups.groupDescription}
        help={groups.groupDescriptionHelp}
      />
      <FormTextRow name="genericLdap.filters.groupMembersAttribute" label={groups.members} help={groups.membersHelp} />
      <FormTextRow
        name="genericLdap.filters.groupMemberSearchFilter"
        label={groups.memberSearch}
        help={groups.memberSearchHelp}
        font="code"
        lines="several"
      />
      <GroupRow name="genericLdap.filters.groups" />
    </Section>
  )
}
