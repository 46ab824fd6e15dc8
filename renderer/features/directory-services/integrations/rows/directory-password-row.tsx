import { get, useController, useFormState, type FieldPathByValue } from 'react-hook-form'
import { PasswordRow } from '../../../../components/password-row.tsx'
import { useText } from '../../../../text/text-context.tsx'
import type { DirectoryForm } from '../../form/directory-form.ts'
import { useDirectoryForm, useEditor } from '../../form/editor-context.tsx'

export interface DirectoryPasswordRowProps {
  readonly serverField: FieldPathByValue<DirectoryForm, string>
  readonly disabled?: boolean
}

/** Written, never read. Says so when a stored password is about to go to another server. */
export function DirectoryPasswordRow({ serverField, disabled = false }: DirectoryPasswordRowProps) {
  const { connection } = useText().directoryServices
  const { passwordStored } = useEditor()
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name: 'secrets.password' })
  const { dirtyFields } = useFormState({ control, name: serverField })
  const goesElsewhere =
    !disabled && passwordStored && field.value.kind === 'keep' && get(dirtyFields, serverField) === true
  return (
    <PasswordRow
      name="secrets.password"
      label={connection.password}
      stored={passwordStored}
      disabled={disabled}
      value={field.value}
      onChange={field.onChange}
      inputRef={field.ref}
      error={fieldState.error?.message}
      {...(goesElsewhere ? { help: connection.passwordForNewServer } : {})}
    />
  )
}
