import { useController, type FieldPathByValue, type FieldPathValue } from 'react-hook-form'
import type { ReactNode } from 'react'
import { SelectRow, type SelectOption } from '../../../components/select-row.tsx'
import type { DirectoryForm } from '../form/directory-form.ts'
import { useDirectoryForm } from '../form/editor-context.tsx'

type ChoicePath = FieldPathByValue<DirectoryForm, string>

export interface FormSelectRowProps<Name extends ChoicePath> {
  readonly name: Name
  readonly label: string
  readonly options: readonly SelectOption<FieldPathValue<DirectoryForm, Name>>[]
  readonly help?: ReactNode
}

export function FormSelectRow<Name extends ChoicePath>({ name, ...row }: FormSelectRowProps<Name>) {
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name })
  return (
    <SelectRow
      {...row}
      name={name}
      value={field.value}
      onChange={field.onChange}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  )
}
