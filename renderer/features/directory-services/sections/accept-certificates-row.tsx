import { useWatch } from 'react-hook-form'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormCheckboxRow } from '../fields/form-checkbox-row.tsx'
import { useDirectoryForm } from '../form/editor-context.tsx'

/** Means something only where the connection is encrypted. Its warning stays in sight while it is on. */
export function AcceptCertificatesRow() {
  const { connection } = useText().directoryServices
  const { control } = useDirectoryForm()
  const [protocol, accepts] = useWatch({
    control,
    name: ['genericLdap.connection.protocol', 'genericLdap.connection.acceptAllCertificates'],
  })
  const encrypted = protocol !== 'ldap'
  return (
    <FormCheckboxRow
      name="genericLdap.connection.acceptAllCertificates"
      label={connection.acceptAllCertificates}
      disabled={!encrypted}
      {...(encrypted ? {} : { help: connection.acceptOnlyEncrypted })}
      {...(encrypted && accepts
        ? {
            notice: (
              <MessagePanel tone="warning" title={connection.acceptWarningTitle} announce="alert">
                {connection.acceptWarning}
              </MessagePanel>
            ),
          }
        : {})}
    />
  )
}
