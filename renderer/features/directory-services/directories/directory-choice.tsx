import { useState } from 'react'
import { AddDirectoryDialog } from './add-directory-dialog.tsx'
import { DirectoryMenu } from './directory-menu.tsx'
import { RemoveDirectoryDialog } from './remove-directory-dialog.tsx'

export interface DirectoryChoiceProps {
  readonly id: string
  readonly ids: readonly string[]
  readonly onChoose: (id: string | null) => void
  readonly onRemoved: () => void
}

/** Adding and removing directories: a small menu, since most have one directory for years. */
export function DirectoryChoice({ id, ids, onChoose, onRemoved }: DirectoryChoiceProps) {
  const [open, setOpen] = useState<'none' | 'add' | 'remove'>('none')
  const close = (): void => setOpen('none')
  return (
    <>
      <DirectoryMenu onAdd={() => setOpen('add')} onRemove={ids.includes(id) ? () => setOpen('remove') : null} />
      {open === 'add' && (
        <AddDirectoryDialog
          taken={ids}
          onAdd={(added) => {
            close()
            onChoose(added)
          }}
          onClose={close}
        />
      )}
      {open === 'remove' && <RemoveDirectoryDialog directory={id} onRemoved={onRemoved} onClose={close} />}
    </>
  )
}
