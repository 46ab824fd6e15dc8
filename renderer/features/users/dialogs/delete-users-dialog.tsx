import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { OutputOf } from '../../../../shared/ipc/contract.ts'
import { useCallMutation, useCallQuery } from '../../../api/use-call.ts'
import { useAnnounce } from '../../../components/live-region.tsx'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { staticRows } from '../../../components/static-rows.ts'
import { textColumn } from '../../../components/text-column.ts'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { VirtualGrid } from '../../../components/virtual-grid.tsx'
import type { Texts } from '../../../text/texts.ts'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from './dialog-ends.ts'

type Deletion = OutputOf<'users.previewDeletion'>[number]

interface DeleteUsersDialogProps extends DialogEnds {
  readonly users: readonly UserSummary[]
}

/** Says of each user what becomes of the archive, and whether a run brings the user back. The focus is on Cancel. */
export function DeleteUsersDialog({ users: chosen, onClose, onChanged }: DeleteUsersDialogProps) {
  const { common, users } = useText()
  const announce = useAnnounce()
  const userIds = chosen.map(({ id }) => id)
  const preview = useCallQuery('users.previewDeletion', { userIds })
  const deletion = useCallMutation('users.delete')
  const onSuccess = (deleted: readonly Deletion[]): void => {
    announce(users.deleted(deleted.length))
    onChanged()
    onClose()
  }
  return (
    <VerdictDialog
      open
      title={chosen.length === 1 ? users.deleteOneTitle(chosen[0]?.userName ?? '') : users.deleteTitle(chosen.length)}
      onClose={onClose}
      closeLabel={common.cancel}
      width="lg"
      actions={
        <Button
          variant="contained"
          color="error"
          disabled={preview.data === undefined || preview.isFetching}
          aria-busy={deletion.isPending}
          onClick={() => deletion.mutate({ userIds }, { onSuccess })}
        >
          {users.deleteButton(chosen.length)}
        </Button>
      }
    >
      <Typography>{users.deleteText}</Typography>
      {deletion.isError && <ProblemPanel problem={deletion.error.problem} />}
      {preview.isPending && <LinearProgress aria-label={common.loading} />}
      {preview.isError && <ProblemPanel problem={preview.error.problem} onRetry={() => void preview.refetch()} />}
      {preview.data !== undefined && <DeletionTable deletions={preview.data} />}
    </VerdictDialog>
  )
}

/** px of the head and of at most ten rows. */
const tableHeight = (rows: number): number => 34 + 32 * Math.min(10, Math.max(3, rows))

function DeletionTable({ deletions }: { readonly deletions: readonly Deletion[] }) {
  const texts = useText()
  const { users } = texts
  const columns = useMemo(() => deletionColumns(texts), [texts])
  const rows = useMemo(() => staticRows(deletions), [deletions])
  const returning = deletions.filter(({ directory }) => directory !== null)
  const directory = deletions.length === 1 ? returning[0]?.directory : undefined
  return (
    <>
      {returning.length > 0 && (
        <MessagePanel
          tone="warning"
          title={typeof directory === 'string' ? users.comesBack(directory) : users.comeBackTitle(returning.length)}
        >
          {users.comeBackText}
        </MessagePanel>
      )}
      <div style={{ display: 'flex', height: tableHeight(deletions.length) }}>
        <VirtualGrid name="deletions" label={users.deleteTable} columns={columns} rows={rows} listKey="" />
      </div>
    </>
  )
}

const deletionColumns = ({ users }: Texts) => [
  textColumn<Deletion>({ id: 'userName', label: users.userName, width: 220 }, ({ userName }) => userName),
  textColumn<Deletion>(
    { id: 'archive', label: users.deleteArchive, width: 270 },
    ({ archive }) => users.archiveFates[archive],
  ),
  textColumn<Deletion>({ id: 'after', label: users.deleteAfter, width: 400 }, ({ directory }) =>
    directory === null ? users.staysAway : users.comesBack(directory),
  ),
]
