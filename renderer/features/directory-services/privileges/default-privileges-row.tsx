import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import type { DefaultPrivileges } from '../../../../shared/domain/privileges.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { useDirectoryForm } from '../form/editor-context.tsx'
import { DefaultPrivilegesDialog } from './default-privileges-dialog.tsx'

/** What new users get, in short, and the dialog to change it. */
export function DefaultPrivilegesRow() {
  const { privileges, options } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { field, fieldState } = useController({ control, name: 'defaultPrivileges' })
  const { ref: fieldRef, value, onChange } = field
  const summary = usePrivilegeSummary(value)
  const [open, setOpen] = useState(false)
  return (
    <FormRow
      labels="group"
      label={privileges.title}
      error={fieldState.error?.message}
      aside={
        <Button ref={fieldRef} variant="outlined" sx={{ flexShrink: 0 }} onClick={() => setOpen(true)}>
          {options.defaultPrivileges}
        </Button>
      }
    >
      {() => (
        <>
          <Typography sx={{ pt: '6px' }}>{summary}</Typography>
          {open && (
            <DefaultPrivilegesDialog
              present={value}
              onUse={(chosen) => {
                onChange(chosen)
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

function usePrivilegeSummary({ global, ownArchive }: DefaultPrivileges): string {
  const { common, domain, directoryServices } = useText()
  const format = useFormat()
  const listed = (names: readonly string[]): string => (names.length === 0 ? common.none : format.list(names))
  const own = listed(ownArchive.map((privilege) => domain.folderPrivileges[privilege]))
  return `${listed(global.map((privilege) => domain.globalPrivileges[privilege]))}. ${directoryServices.privileges.ownArchive}: ${own}.`
}
