import type { AuditAction, AuditEntry, AuditOutcome } from '../../../shared/domain/audit.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { callOrThrow } from '../../api/use-call.ts'
import { usePagedRows, type PagedRows } from '../../components/use-paged-rows.ts'
import { dayAfter, startOfDay } from './days.ts'

export interface AuditFilter {
  readonly search: string
  readonly action: AuditAction | null
  readonly outcome: AuditOutcome | null
  /** Days as a date field has them, `2026-11-22`, both included; empty: no limit. */
  readonly from: string
  readonly until: string
}

export const everything: AuditFilter = { search: '', action: null, outcome: null, from: '', until: '' }

export type AuditRows = PagedRows<AuditEntry, OutputOf<'audit.list'>>

/** The newest first. */
export function useAuditRows({ search, action, outcome, from, until }: AuditFilter): AuditRows {
  const bridge = useBridge()
  const query = {
    search,
    actions: action === null ? [] : [action],
    outcomes: outcome === null ? [] : [outcome],
    from: startOfDay(from),
    until: dayAfter(until),
  }
  return usePagedRows({
    queryKey: ['audit.list', query],
    loadPage: (offset, limit) => callOrThrow(bridge, 'audit.list', { ...query, offset, limit }),
  })
}
