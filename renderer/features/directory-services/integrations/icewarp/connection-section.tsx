import { useWatch } from 'react-hook-form'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { AcceptCertificatesRow } from '../rows/accept-certificates-row.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'
import { isEncrypted } from './icewarp-form.ts'
import { InterfaceRow } from './interface-row.tsx'

export function ConnectionSection() {
  const { connection, icewarp } = useText().directoryServices
  const { control } = useDirectoryForm()
  const serverName = useWatch({ control, name: 'icewarp.connection.serverName' })
  const encrypted = isEncrypted(serverName)
  return (
    <Section title={icewarp.connectionTitle} description={icewarp.trustedNetwork}>
      <FormTextRow
        name="icewarp.connection.serverName"
        label={connection.serverName}
        help={encrypted ? icewarp.serverNameHelp : connection.notEncrypted}
        inputMode="url"
      />
      <AcceptCertificatesRow
        name="icewarp.connection.acceptAllCertificates"
        encrypted={encrypted}
        onlyEncrypted={icewarp.acceptOnlyEncrypted}
      />
      <FormTextRow name="icewarp.connection.userName" label={icewarp.userName} help={icewarp.userNameHelp} />
      <DirectoryPasswordRow serverField="icewarp.connection.serverName" />
      <FormTextRow
        name="icewarp.connection.timeoutSeconds"
        label={icewarp.timeout}
        help={icewarp.timeoutHelp}
        inputMode="numeric"
      />
      <InterfaceRow />
    </Section>
  )
}
