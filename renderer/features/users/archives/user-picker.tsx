import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { VirtualGrid } from '../../../components/virtual-grid.tsx'
import { useText } from '../../../text/text-context.tsx'
import { userColumns } from '../list/user-columns.ts'
import { allUsers, listKeyOf, useUserRows } from '../list/use-user-rows.ts'

/** undefined: nobody is picked, as after another search. */
export function UserPicker({ onPick }: { readonly onPick: (user: UserSummary | undefined) => void }) {
  const texts = useText()
  const { archives, users } = texts
  const [query, setQuery] = useState(allUsers)
  const rows = useUserRows(query)
  const columns = useMemo(() => pickerColumns(userColumns(texts)), [texts])
  const [active, setActive] = useState<number>()
  const picked = active === undefined ? undefined : rows.rowAt(active)
  const search = useCallback((text: string) => setQuery((known) => ({ ...known, search: text })), [])
  useEffect(() => {
    onPick(picked)
  }, [onPick, picked])
  return (
    <>
      <SearchField label={archives.giveSearch} onSearch={search} />
      {rows.error instanceof ProblemError && <ProblemPanel problem={rows.error.problem} onRetry={rows.retry} />}
      {rows.state === 'ready' && rows.total === 0 ? (
        <Typography role="status">{users.noMatch}</Typography>
      ) : (
        <VirtualGrid
          name="user-picker"
          label={archives.giveTable}
          columns={columns}
          rows={rows}
          listKey={listKeyOf(query)}
          onActiveRow={setActive}
        />
      )}
    </>
  )
}

const shown = ['userName', 'fullName', 'emailAddresses']

const pickerColumns = (columns: ReturnType<typeof userColumns>): ReturnType<typeof userColumns> =>
  columns.filter(({ id }) => shown.includes(id))
