import { useWatch } from 'react-hook-form'
import { activeDirectoryAuthenticationSchema } from '../../../../../shared/configuration/active-directory.ts'
import { MessagePanel } from '../../../../components/message-panel.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm, useEditor } from '../../form/editor-context.tsx'
import { DirectoryPasswordRow } from '../rows/directory-password-row.tsx'

/** As whom the directory is read; a name and a password only where they are used. */
export function CredentialsRows() {
  const { activeDirectory } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { passwordStored } = useEditor()
  const [authentication, protocol] = useWatch({
    control,
    name: ['activeDirectory.connection.authentication', 'activeDirectory.connection.protocol'],
  })
  const cannotSeal = authentication === 'windows' && protocol === 'ldaps'
  return (
    <>
      <FormSelectRow
        name="activeDirectory.connection.authentication"
        label={activeDirectory.authentication}
        options={activeDirectoryAuthenticationSchema.options.map((value) => ({
          value,
          label: activeDirectory.authentications[value],
        }))}
        help={cannotSeal ? activeDirectory.windowsNeedsLdap : activeDirectory.authenticationHelp[authentication]}
      />
      {authentication === 'windows' && passwordStored && (
        <MessagePanel tone="info" title={activeDirectory.passwordGoes} announce="alert" />
      )}
      {authentication === 'standard' && (
        <>
          <FormTextRow
            name="activeDirectory.connection.userName"
            label={activeDirectory.userName}
            help={activeDirectory.userNameHelp}
          />
          <DirectoryPasswordRow serverField="activeDirectory.connection.server" />
        </>
      )}
    </>
  )
}
