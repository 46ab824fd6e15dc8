import { useWatch } from 'react-hook-form'
import { activeDirectoryProtocolSchema } from '../../../../../shared/configuration/active-directory.ts'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { BaseDnRow } from '../rows/base-dn-row.tsx'
import { CertificatesRow } from './certificates/certificates-row.tsx'
import { CredentialsRows } from './credentials-rows.tsx'
import { ServerRow } from './server-row.tsx'

export function ConnectionSection() {
  const { activeDirectory } = useText().directoryServices
  const { control } = useDirectoryForm()
  const protocol = useWatch({ control, name: 'activeDirectory.connection.protocol' })
  return (
    <Section title={activeDirectory.title}>
      <ServerRow />
      <FormSelectRow
        name="activeDirectory.connection.protocol"
        label={activeDirectory.protocol}
        options={activeDirectoryProtocolSchema.options.map((value) => ({
          value,
          label: activeDirectory.protocols[value],
        }))}
        help={activeDirectory.protocolHelp[protocol]}
      />
      <BaseDnRow part="activeDirectory" label={activeDirectory.baseDn} />
      <CredentialsRows />
      <CertificatesRow />
    </Section>
  )
}
