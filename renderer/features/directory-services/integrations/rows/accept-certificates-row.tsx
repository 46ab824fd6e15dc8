import { useWatch, type FieldPathByValue } from 'react-hook-form'
import { MessagePanel } from '../../../../components/message-panel.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormCheckboxRow } from '../../fields/form-checkbox-row.tsx'
import type { DirectoryForm } from '../../form/directory-form.ts'
import { useDirectoryForm } from '../../form/editor-context.tsx'

export interface AcceptCertificatesRowProps {
  readonly name: FieldPathByValue<DirectoryForm, boolean>
  readonly encrypted: boolean
  /** Shown where the connection is not encrypted: with which choice it would be. */
  readonly onlyEncrypted: string
}

/** Means something only where the connection is encrypted. Its warning stays in sight while it is on. */
export function AcceptCertificatesRow({ name, encrypted, onlyEncrypted }: AcceptCertificatesRowProps) {
  const { connection } = useText().directoryServices
  const { control } = useDirectoryForm()
  const accepts = useWatch({ control, name })
  return (
    <FormCheckboxRow
      name={name}
      label={connection.acceptAllCertificates}
      disabled={!encrypted}
      {...(encrypted ? {} : { help: onlyEncrypted })}
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
