import { useController, type FieldPathByValue } from 'react-hook-form'
import type { ReactNode } from 'react'
import { CheckboxRow } from '../../../components/checkbox-row.tsx'
import type { DirectoryForm } from '../form/directory-form.ts'
import { useDirectoryForm } from '../form/editor-context.tsx'

export interface FormCheckboxRowProps {
  readonly name: FieldPathByValue<DirectoryForm, boolean>
  readonly label: string
  readonly help?: ReactNode
  readonly notice?: ReactNode
  readonly disabled?: boolean
}

export function FormCheckboxRow({ name, ...row }: FormCheckboxRowProps) {
  const { control } = useDirectoryForm()
  const { field } = useController({ control, name })
  return <CheckboxRow {...row} name={name} checked={field.value} onChange={field.onChange} inputRef={field.ref} />
}
