import Button from '@mui/material/Button'
import { useState } from 'react'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useNavigation } from '../../../components/navigation.tsx'
import { useText } from '../../../text/text-context.tsx'
import { useUserDialogs, type UserDialogs } from '../dialogs/use-user-dialogs.tsx'
import { UserTable } from './user-table.tsx'
import { allUsers, useUserRows } from './use-user-rows.ts'

/** The list of users with what lies over it. */
export function UsersView() {
  const [query, setQuery] = useState(allUsers)
  const rows = useUserRows(query)
  const dialogs = useUserDialogs()
  const isEmpty = rows.state === 'ready' && rows.firstPage?.all === 0
  return (
    <>
      {isEmpty ? (
        <NoUsers dialogs={dialogs} />
      ) : (
        <UserTable rows={rows} query={query} onQuery={setQuery} dialogs={dialogs} />
      )}
      {dialogs.dialog}
    </>
  )
}

function NoUsers({ dialogs }: { readonly dialogs: UserDialogs }) {
  const { users } = useText()
  const { navigate } = useNavigation()
  return (
    <EmptyState
      title={users.emptyTitle}
      text={users.emptyText}
      actions={
        <>
          <Button variant="contained" onClick={() => navigate({ page: 'directory-services' })}>
            {users.openDirectoryServices}
          </Button>
          <Button variant="outlined" onClick={() => dialogs.open({ kind: 'new' })}>
            {users.newUser}
          </Button>
          <Button variant="outlined" onClick={() => dialogs.open({ kind: 'import' })}>
            {users.importCsv}
          </Button>
        </>
      }
    />
  )
}
