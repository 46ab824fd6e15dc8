import { useState } from 'react'
import { useInvalidateCalls } from '../../../api/use-call.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { ArchiveDialog } from './archive-dialog.ts'
import { ArchiveTable } from './archive-table.tsx'
import { GiveArchiveDialog } from './give-archive-dialog.tsx'
import { RemoveArchiveDialog } from './remove-archive-dialog.tsx'
import { useArchiveRows } from './use-archive-rows.ts'

/** The archive folders: whose they are, and what lies in them. */
export function ArchivesView() {
  const { archives } = useText()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<ArchiveDialog | null>(null)
  const [changes, setChanges] = useState(0)
  const invalidateCalls = useInvalidateCalls()
  const rows = useArchiveRows(search)
  const isEmpty = rows.state === 'ready' && rows.total === 0 && search === ''
  const ends = {
    onClose: () => setShown(null),
    onChanged: () => {
      setChanges((known) => known + 1)
      void invalidateCalls('archives.list', 'users.show', 'audit.list')
    },
  }
  return (
    <>
      {isEmpty ? (
        <EmptyState title={archives.emptyTitle} text={archives.emptyText} />
      ) : (
        <ArchiveTable rows={rows} search={search} changes={changes} onSearch={setSearch} onOpen={setShown} />
      )}
      {shown?.kind === 'give' && <GiveArchiveDialog archive={shown.archive} {...ends} />}
      {shown?.kind === 'remove' && <RemoveArchiveDialog archive={shown.archive} {...ends} />}
    </>
  )
}
