import { useWatch } from 'react-hook-form'
import { ldapProtocolSchema } from '../../../../../shared/configuration/generic-ldap.ts'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { PresetMenu } from './presets/preset-menu.tsx'
import { AcceptCertificatesRow } from '../rows/accept-certificates-row.tsx'
import { BaseDnRow } from '../rows/base-dn-row.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'

export function ConnectionSection() {
  const { connection } = useText().directoryServices
  const { control } = useDirectoryForm()
  const protocol = useWatch({ control, name: 'genericLdap.connection.protocol' })
  return (
    <Section title={connection.title} aside={<PresetMenu />}>
      <FormTextRow
        name="genericLdap.connection.serverName"
        label={connection.serverName}
        help={connection.serverNameHelp}
        inputMode="url"
      />
      <FormSelectRow
        name="genericLdap.connection.protocol"
        label={connection.protocol}
        options={ldapProtocolSchema.options.map((value) => ({ value, label: connection.protocols[value] }))}
        {...(protocol === 'ldap' ? { help: connection.notEncrypted } : {})}
      />
      <AcceptCertificatesRow
        name="genericLdap.connection.acceptAllCertificates"
        encrypted={protocol !== 'ldap'}
        onlyEncrypted={connection.acceptOnlyEncrypted}
      />
      <FormTextRow
        name="genericLdap.connection.administrativeDn"
        label={connection.administrativeDn}
        help={connection.administrativeDnHelp}
      />
      <DirectoryPasswordRow serverField="genericLdap.connection.serverName" />
      <BaseDnRow part="genericLdap" />
    </Section>
  )
}
