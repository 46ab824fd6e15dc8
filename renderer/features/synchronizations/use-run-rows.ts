import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { callOrThrow } from '../../api/use-call.ts'
import { usePagedRows, type PagedRows } from '../../components/use-paged-rows.ts'

export type RunRows = PagedRows<RunSummary, OutputOf<'synchronization.listRuns'>>

/** The recorded runs of one directory, or of all; the newest first. */
export function useRunRows(directory: string | null): RunRows {
  const bridge = useBridge()
  return usePagedRows({
    queryKey: ['synchronization.listRuns', directory],
    loadPage: (offset, limit) => callOrThrow(bridge, 'synchronization.listRuns', { directory, offset, limit }),
  })
}
