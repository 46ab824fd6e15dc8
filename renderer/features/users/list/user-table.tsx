import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCallback, useMemo, useState } from 'react'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { GridSelection } from '../../../components/grid-types.ts'
import { countSelected } from '../../../components/picked-rows.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { VirtualGrid } from '../../../components/virtual-grid.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { UserDialogs } from '../dialogs/use-user-dialogs.tsx'
import { UserActions } from './user-actions.tsx'
import { userColumns } from './user-columns.ts'
import { UserCount } from './user-count.tsx'
import { UserFilters } from './user-filters.tsx'
import { useUserAction } from './use-user-action.ts'
import { listKeyOf, type UserQuery, type UserRows } from './use-user-rows.ts'

interface UserTableProps {
  readonly rows: UserRows
  readonly query: UserQuery
  readonly onQuery: (change: (query: UserQuery) => UserQuery) => void
  readonly dialogs: UserDialogs
}

export function UserTable({ rows, query, onQuery, dialogs }: UserTableProps) {
  const texts = useText()
  const { users } = texts
  const columns = useMemo(() => userColumns(texts), [texts])
  const [selection, setSelection] = useState<GridSelection | null>(null)
  const selected = countSelected(selection)
  const act = useUserAction({ rows, selection, open: dialogs.open })
  const search = useCallback((text: string) => onQuery((known) => ({ ...known, search: text })), [onQuery])
  return (
    <Box sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column', gap: 1, py: 1.5 }}>
      <UserActions selected={selected} total={rows.total} onAction={(action) => void act(action)} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <SearchField label={users.search} onSearch={search} />
        <UserFilters filter={query.filter} onChange={(filter) => onQuery((known) => ({ ...known, filter }))} />
        <UserCount rows={rows} selected={selected} />
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="users"
        label={users.table}
        columns={columns}
        rows={rows}
        listKey={listKeyOf(query)}
        selectionKey={dialogs.changes}
        sort={query.sort}
        onSort={(sort) => onQuery((known) => ({ ...known, sort }))}
        onSelection={setSelection}
        onOpenRow={(index) => {
          const user = rows.rowAt(index)
          if (user !== undefined) dialogs.open({ kind: 'properties', userId: user.id })
        }}
      />
      <Typography variant="body2" color="textSecondary">
        {users.hint}
      </Typography>
    </Box>
  )
}
