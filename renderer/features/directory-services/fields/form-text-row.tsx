import { useController, type FieldPathByValue } from 'react-hook-form'
import type { ReactNode } from 'react'
import { TextRow, type TextRowProps } from '../../../components/text-row.tsx'
import type { DirectoryForm } from '../form/directory-form.ts'
import { useDirectoryForm } from '../form/editor-context.tsx'

export interface FormTextRowProps {
  readonly name: FieldPathByValue<DirectoryForm, string>
  readonly label: string
  readonly help?: ReactNode
  readonly aside?: ReactNode
  readonly disabled?: boolean
  readonly font?: NonNullable<TextRowProps['font']>
  readonly lines?: NonNullable<TextRowProps['lines']>
  readonly inputMode?: NonNullable<TextRowProps['inputMode']>
}

export function FormTextRow({ name, ...row }: FormTextRowProps) {
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name })
  return (
    <TextRow
      {...row}
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  )
}
