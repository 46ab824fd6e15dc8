import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useController, type FieldPathByValue } from 'react-hook-form'
import { FormRow } from '../../../components/form-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DirectoryForm } from '../form/directory-form.ts'
import { useDirectoryForm, useEditor } from '../form/editor-context.tsx'
import { namesField } from '../form/problem-field.ts'
import { chosenNames, withoutName } from './chosen-names.ts'
import { ChosenList } from './chosen-list.tsx'
import { DomainsAndGroupsDialog } from './domains-and-groups-dialog.tsx'
import type { Selection } from './entries.ts'
import { useListEntries } from './use-list-entries.ts'

type NamesPath = FieldPathByValue<DirectoryForm, string[]>

export interface DomainsAndGroupsRowProps {
  readonly domains: NamesPath
  readonly groups: NamesPath
}

/** One row for two fields. The server is only asked when the picker opens. */
export function DomainsAndGroupsRow({ domains, groups }: DomainsAndGroupsRowProps) {
  const { domainsAndGroups: words } = useText().directoryServices
  const { requireDraft, showAtField } = useEditor()
  const { selection, change, fieldRef, error } = useSelection({ domains, groups })
  const list = useListEntries()
  const [open, setOpen] = useState(false)
  const choose = async (): Promise<void> => {
    const draft = await requireDraft('connection')
    if (draft === null) return
    list.mutate(draft, {
      onError: ({ problem }) => {
        if (namesField(problem)) showAtField(problem)
      },
    })
    setOpen(true)
  }
  const chosen = chosenNames(selection, list.data ?? null)
  return (
    <FormRow
      labels="group"
      label={words.label}
      {...(chosen.length === 0 ? {} : { help: words.chosenHelp })}
      error={error}
      aside={
        <Button ref={fieldRef} variant="outlined" sx={{ flexShrink: 0 }} onClick={() => void choose()}>
          {words.choose}
        </Button>
      }
    >
      {() => (
        <>
          {chosen.length === 0 ? (
            <Typography sx={{ pt: '6px' }}>{words.everybody}</Typography>
          ) : (
            <ChosenList chosen={chosen} onRemove={(name) => change(withoutName(selection, name))} />
          )}
          {open && (
            <DomainsAndGroupsDialog
              list={list}
              chosen={selection}
              onUse={(used) => {
                change(used)
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

/** Both fields as one value; a message at either leads to the same button. */
function useSelection(names: DomainsAndGroupsRowProps) {
  const { control } = useDirectoryForm()
  const domains = useController({ control, name: names.domains })
  const groups = useController({ control, name: names.groups })
  const { ref: domainsRef } = domains.field
  const { ref: groupsRef } = groups.field
  return {
    selection: { domains: domains.field.value, groups: groups.field.value },
    change: (changed: Selection): void => {
      domains.field.onChange([...changed.domains])
      groups.field.onChange([...changed.groups])
    },
    fieldRef: (button: HTMLButtonElement | null): void => {
      domainsRef(button)
      groupsRef(button)
    },
    error: (domains.fieldState.error ?? groups.fieldState.error)?.message,
  }
}
