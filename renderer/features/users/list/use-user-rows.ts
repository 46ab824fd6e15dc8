import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { InputOf, OutputOf } from '../../../../shared/ipc/contract.ts'
import { userSortFields } from '../../../../shared/ipc/user-calls.ts'
import { useBridge } from '../../../api/bridge-context.tsx'
import { callOrThrow } from '../../../api/use-call.ts'
import type { GridSort } from '../../../components/grid-types.ts'
import { usePagedRows, type PagedRows } from '../../../components/use-paged-rows.ts'

export type UserFilter = NonNullable<InputOf<'users.list'>['filter']>

export interface UserQuery {
  readonly search: string
  readonly sort: GridSort
  readonly filter: UserFilter
}

export const allUsers: UserQuery = {
  search: '',
  sort: { column: 'userName', direction: 'ascending' },
  filter: { authentication: null, directory: null, privilege: null },
}

export type UserRows = PagedRows<UserSummary, OutputOf<'users.list'>>

/** The users that search and filter leave, in the chosen order, page by page. */
export function useUserRows({ search, sort, filter }: UserQuery): UserRows {
  const bridge = useBridge()
  const sortBy = userSortFields.find((field) => field === sort.column) ?? 'userName'
  const descending = sort.direction === 'descending'
  return usePagedRows({
    queryKey: ['users.list', search, sortBy, descending, filter],
    loadPage: (offset, limit) =>
      callOrThrow(bridge, 'users.list', { search, sortBy, descending, filter, offset, limit }),
  })
}

/** Changes whenever another list is shown. */
export const listKeyOf = (query: UserQuery): string => JSON.stringify(query)
