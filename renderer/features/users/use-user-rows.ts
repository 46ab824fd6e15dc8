import type { UserSummary } from '../../../shared/domain/user.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { userSortFields } from '../../../shared/ipc/user-calls.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { callOrThrow } from '../../api/use-call.ts'
import type { GridSort } from '../../components/grid-types.ts'
import { usePagedRows, type PagedRows } from '../../components/use-paged-rows.ts'

export interface UserQuery {
  readonly search: string
  readonly sort: GridSort
}

export type UserRows = PagedRows<UserSummary, OutputOf<'users.list'>>

/** The users that the search leaves, in the chosen order, page by page. */
export function useUserRows({ search, sort }: UserQuery): UserRows {
  const bridge = useBridge()
  const sortBy = userSortFields.find((field) => field === sort.column) ?? 'userName'
  const descending = sort.direction === 'descending'
  return usePagedRows({
    queryKey: ['users.list', search, sortBy, descending],
    loadPage: (offset, limit) =>
      callOrThrow(bridge, 'users.list', { search, sortBy, descending, filter: null, offset, limit }),
  })
}
