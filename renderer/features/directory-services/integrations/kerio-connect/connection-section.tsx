import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { AcceptCertificatesRow } from '../rows/accept-certificates-row.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'

/** The administration is reached over TLS and no other way. */
export function ConnectionSection() {
  const { connection, kerioConnect } = useText().directoryServices
  return (
    <Section title={kerioConnect.connectionTitle}>
      <FormTextRow
        name="kerioConnect.connection.serverName"
        label={connection.serverName}
        help={kerioConnect.serverNameHelp}
        inputMode="url"
      />
      <AcceptCertificatesRow
        name="kerioConnect.connection.acceptAllCertificates"
        encrypted
        onlyEncrypted={connection.acceptOnlyEncrypted}
      />
      <FormTextRow
        name="kerioConnect.connection.userName"
        label={kerioConnect.userName}
        help={kerioConnect.userNameHelp}
      />
      <DirectoryPasswordRow serverField="kerioConnect.connection.serverName" />
    </Section>
  )
}
