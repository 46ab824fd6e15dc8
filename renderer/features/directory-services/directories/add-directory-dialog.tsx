import { useState } from 'react'
import { directoryIdSchema } from '../../../../shared/configuration/common-schemas.ts'
import { TextRow } from '../../../components/text-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'

export interface AddDirectoryDialogProps {
  readonly taken: readonly string[]
  readonly onAdd: (id: string) => void
  readonly onClose: () => void
}

/** Asks for the short name only; the rest is entered on the page, and nothing is kept before it is saved. */
export function AddDirectoryDialog({ taken, onAdd, onClose }: AddDirectoryDialogProps) {
  const { directories } = useText().directoryServices
  const [id, setId] = useState('')
  const [tried, setTried] = useState(false)
  const mistake = !directoryIdSchema.safeParse(id).success
    ? directories.idInvalid
    : taken.includes(id)
      ? directories.idTaken
      : undefined
  const submit = (): void => {
    setTried(true)
    if (mistake === undefined) onAdd(id)
  }
  return (
    <FormDialog
      title={directories.addTitle}
      submitLabel={directories.addButton}
      onSubmit={submit}
      onClose={onClose}
      width="md"
    >
      <TextRow
        name="directoryId"
        label={directories.id}
        help={directories.idHelp}
        value={id}
        onChange={setId}
        error={tried ? mistake : undefined}
      />
    </FormDialog>
  )
}
