import Button from '@mui/material/Button'
import { useState } from 'react'
import { useController, type FieldPathByValue } from 'react-hook-form'
import { useCallMutation } from '../../../api/use-call.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DirectoryForm } from '../form/directory-form.ts'
import { useDirectoryForm, useEditor } from '../form/editor-context.tsx'
import { namesField } from '../form/problem-field.ts'
import { ChosenGroups } from './chosen-groups.tsx'
import { GroupPickerDialog } from './group-picker-dialog.tsx'
import { missingGroups } from './match-groups.ts'

export interface GroupRowProps {
  readonly name: FieldPathByValue<DirectoryForm, string[]>
  /** Where the integration has a name of its own for them. */
  readonly label?: string
}

/** The chosen groups are shown from the settings; the server is only asked when the picker opens. */
export function GroupRow({ name, label }: GroupRowProps) {
  const { groups } = useText().directoryServices
  const { requireDraft, showAtField } = useEditor()
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name })
  const { ref: fieldRef, value, onChange } = field
  const list = useCallMutation('directories.listGroups')
  const [open, setOpen] = useState(false)
  const choose = async (): Promise<void> => {
    const draft = await requireDraft('groups')
    if (draft === null) return
    list.mutate(draft, {
      onError: ({ problem }) => {
        if (namesField(problem)) showAtField(problem)
      },
    })
    setOpen(true)
  }
  return (
    <FormRow
      labels="group"
      label={label ?? groups.group}
      {...(value.length === 0 ? {} : { help: groups.chosenHelp })}
      error={fieldState.error?.message}
      aside={
        <Button ref={fieldRef} variant="outlined" sx={{ flexShrink: 0 }} onClick={() => void choose()}>
          {groups.choose}
        </Button>
      }
    >
      {() => (
        <>
          <ChosenGroups
            chosen={value}
            missing={list.data === undefined ? [] : missingGroups(value, list.data)}
            onRemove={(group) => onChange(value.filter((other) => other !== group))}
          />
          {open && (
            <GroupPickerDialog
              list={list}
              chosen={value}
              onUse={(chosen) => {
                onChange([...chosen])
                setOpen(false)
              }}
              onClose={() => setOpen(false)}
            />
          )}
        </>
      )}
    </FormRow>
  )
}
