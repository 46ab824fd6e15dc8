import { useWatch } from 'react-hook-form'
import { hostOf, isHttps } from '../../../../../shared/configuration/application-integration.ts'
import { isLoopback } from '../../../../../shared/domain/loopback.ts'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { AcceptCertificatesRow } from '../rows/accept-certificates-row.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'

export function IntegrationConnectionSection() {
  const { applicationIntegration, connection } = useText().directoryServices
  const { control } = useDirectoryForm()
  const url = useWatch({ control, name: 'applicationIntegration.connection.url' })
  const requiresAuthentication = useWatch({ control, name: 'applicationIntegration.connection.requiresAuthentication' })
  const isReadable = /^http:/iu.test(url.trim()) && !isLoopback(hostOf(url))
  return (
    <Section title={applicationIntegration.title}>
      <FormTextRow
        name="applicationIntegration.connection.url"
        label={applicationIntegration.url}
        help={isReadable ? connection.notEncrypted : applicationIntegration.urlHelp}
        inputMode="url"
      />
      <AcceptCertificatesRow
        name="applicationIntegration.connection.acceptAllCertificates"
        encrypted={isHttps(url)}
        onlyEncrypted={applicationIntegration.acceptOnlyEncrypted}
      />
      <FormCheckboxRow
        name="applicationIntegration.connection.requiresAuthentication"
        label={applicationIntegration.requiresAuthentication}
        help={applicationIntegration.requiresAuthenticationHelp}
      />
      <FormTextRow
        name="applicationIntegration.connection.userName"
        label={applicationIntegration.userName}
        disabled={!requiresAuthentication}
      />
      <DirectoryPasswordRow serverField="applicationIntegration.connection.url" disabled={!requiresAuthentication} />
    </Section>
  )
}
