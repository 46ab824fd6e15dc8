import { useController, useFormState } from 'react-hook-form'
import { PasswordRow } from '../../../components/password-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { useDirectoryForm, useEditor } from '../form/editor-context.tsx'

/** Written, never read. Says so when a stored password is about to go to another server. */
export function DirectoryPasswordRow() {
  const { connection } = useText().directoryServices
  const { passwordStored } = useEditor()
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name: 'secrets.password' })
  const { dirtyFields } = useFormState({ control, name: 'genericLdap.connection.serverName' })
  const goesElsewhere =
    passwordStored && field.value.kind === 'keep' && dirtyFields.genericLdap?.connection?.serverName === true
  return (
    <PasswordRow
      name="secrets.password"
      label={connection.password}
      stored={passwordStored}
      value={field.value}
      onChange={field.onChange}
      inputRef={field.ref}
      error={fieldState.error?.message}
      {...(goesElsewhere ? { help: connection.passwordForNewServer } : {})}
    />
  )
}
