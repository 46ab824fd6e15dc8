import { assertNever } from '../../../../shared/assert-never.ts'
import { countSelected, selectedRanges } from '../../../components/picked-rows.ts'
import { readSelected } from '../../../components/read-selected.ts'
import type { GridSelection } from '../../../components/grid-types.ts'
import { mostDeletions } from '../dialogs/most-deletions.ts'
import type { OpenDialog } from '../dialogs/use-user-dialogs.tsx'
import { isAsShown } from './is-as-shown.ts'
import { useExportUsers } from './use-export-users.ts'
import type { UserAction } from './user-actions.tsx'
import type { UserRows } from './use-user-rows.ts'

interface ActionSources {
  readonly rows: UserRows
  readonly selection: GridSelection | null
  readonly open: (dialog: OpenDialog) => void
}

/** What a button above the list does with the selected users: with those that are shown, whoever stands there by now. */
export function useUserAction({ rows, selection, open }: ActionSources): (action: UserAction) => Promise<void> {
  const exportUsers = useExportUsers()
  const openFor = async (kind: 'properties' | 'rename' | 'password'): Promise<void> => {
    const place = selectedRanges(selection)[0]?.first
    const shown = place === undefined ? undefined : rows.rowAt(place)
    const user = shown ?? (await readSelected(rows, selection))[0]
    if (user !== undefined) open({ kind, userId: user.id })
  }
  const openDeletion = async (): Promise<void> => {
    if (countSelected(selection) > mostDeletions) {
      open({ kind: 'too-many' })
      return
    }
    const users = await readSelected(rows, selection)
    open(isAsShown(rows, selection, users) ? { kind: 'delete', users } : { kind: 'moved-list' })
  }
  return async (action) => {
    switch (action) {
      case 'new':
      case 'import':
        open({ kind: action })
        return
      case 'export':
        return exportUsers(rows)
      case 'delete':
        return openDeletion()
      case 'properties':
      case 'rename':
      case 'password':
        return openFor(action)
      default:
        return assertNever(action)
    }
  }
}
