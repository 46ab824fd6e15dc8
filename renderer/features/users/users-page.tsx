import Button from '@mui/material/Button'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.tsx'
import { Page } from '../../components/page.tsx'
import { useText } from '../../text/text-context.tsx'
import { UserTable } from './user-table.tsx'
import { useUserRows, type UserQuery } from './use-user-rows.ts'

const firstQuery: UserQuery = { search: '', sort: { column: 'userName', direction: 'ascending' } }

/** The user database, as lists and log-ons see it. */
export function UsersPage() {
  const { users } = useText()
  const [query, setQuery] = useState(firstQuery)
  const rows = useUserRows(query)
  const isEmpty = rows.state === 'ready' && rows.firstPage?.all === 0
  return (
    <Page title={users.title} layout="fill">
      {isEmpty ? <NoUsers /> : <UserTable rows={rows} query={query} onQuery={setQuery} />}
    </Page>
  )
}

function NoUsers() {
  const { users } = useText()
  const { navigate } = useNavigation()
  return (
    <EmptyState
      title={users.emptyTitle}
      text={users.emptyText}
      actions={
        <Button variant="contained" onClick={() => navigate({ page: 'directory-services' })}>
          {users.openDirectoryServices}
        </Button>
      }
    />
  )
}
