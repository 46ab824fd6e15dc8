import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'

export function UserSection() {
  const { users } = useText().directoryServices
  return (
    <Section title={users.title}>
      <FormTextRow
        name="genericLdap.filters.userFilter"
        label={users.filter}
        help={users.filterHelp}
        font="code"
        lines="several"
      />
      <FormTextRow name="genericLdap.filters.userNameAttribute" label={users.userName} help={users.userNameHelp} />
      <FormCheckboxRow
        name="genericLdap.filters.localPartOnly"
        label={users.localPartOnly}
        help={users.localPartOnlyHelp}
      />
      <FormTextRow name="genericLdap.filters.fullNameAttribute" label={users.fullName} help={users.fullNameHelp} />
      <FormTextRow name="genericLdap.filters.emailAttribute" label={users.email} help={users.emailHelp} />
    </Section>
  )
}
