import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCallback, useMemo, useState } from 'react'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualGrid } from '../../components/virtual-grid.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { userColumns } from './user-columns.tsx'
import { UserPropertiesDialog } from './user-properties-dialog.tsx'
import type { UserQuery, UserRows } from './use-user-rows.ts'

interface UserTableProps {
  readonly rows: UserRows
  readonly query: UserQuery
  readonly onQuery: (change: (query: UserQuery) => UserQuery) => void
}

export function UserTable({ rows, query, onQuery }: UserTableProps) {
  const texts = useText()
  const { users } = texts
  const columns = useMemo(() => userColumns(texts), [texts])
  const [active, setActive] = useState<number>()
  const [shownUser, setShownUser] = useState<number | null>(null)
  const search = useCallback((text: string) => onQuery((known) => ({ ...known, search: text })), [onQuery])
  const open = (index: number | undefined): void => {
    const user = index === undefined ? undefined : rows.rowAt(index)
    if (user !== undefined) setShownUser(user.id)
  }
  return (
    <Box sx={{ flex: 1, minHeight: 220, display: 'flex', flexDirection: 'column', gap: 1, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <SearchField label={users.search} onSearch={search} />
        <UserCount rows={rows} />
        <Button variant="outlined" disabled={active === undefined} onClick={() => open(active)}>
          {users.properties}
        </Button>
      </Box>
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      <VirtualGrid
        name="users"
        label={users.table}
        columns={columns}
        rows={rows}
        listKey={`${query.search} ${query.sort.column} ${query.sort.direction}`}
        sort={query.sort}
        onSort={(sort) => onQuery((known) => ({ ...known, sort }))}
        onActiveRow={setActive}
        onOpenRow={open}
      />
      <Typography variant="body2" color="textSecondary">
        {users.hint}
      </Typography>
      <UserPropertiesDialog userId={shownUser} onClose={() => setShownUser(null)} />
    </Box>
  )
}

/** `12 of 10,240`: what the search leaves, and all. */
function UserCount({ rows }: { rows: UserRows }) {
  const { common, users } = useText()
  const { number } = useFormat()
  const all = rows.firstPage?.all
  const words =
    all === undefined ? '' : rows.total === 0 ? users.noMatch : common.countOfAll(number(rows.total), number(all))
  return (
    <Typography component="span" role="status" color="textSecondary" sx={{ flex: 1 }}>
      {words}
    </Typography>
  )
}
