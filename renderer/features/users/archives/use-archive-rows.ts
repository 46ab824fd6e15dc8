import type { ArchivePage, ArchiveRow } from '../../../../shared/ipc/archive-calls.ts'
import { useBridge } from '../../../api/bridge-context.tsx'
import { callOrThrow } from '../../../api/use-call.ts'
import { usePagedRows, type PagedRows } from '../../../components/use-paged-rows.ts'

export type ArchiveRows = PagedRows<ArchiveRow, ArchivePage>

/** In order of name; the main process measures the folders of each page as it is asked for. */
export function useArchiveRows(search: string): ArchiveRows {
  const bridge = useBridge()
  return usePagedRows({
    queryKey: ['archives.list', search],
    loadPage: (offset, limit) => callOrThrow(bridge, 'archives.list', { search, offset, limit }),
  })
}
