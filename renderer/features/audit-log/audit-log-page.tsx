import { useState } from 'react'
import type { AuditEntry } from '../../../shared/domain/audit.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useText } from '../../text/text-context.tsx'
import { AuditEntryDialog } from './audit-entry-dialog.tsx'
import { AuditTable } from './audit-table.tsx'
import { everything, useAuditRows } from './use-audit-rows.ts'

/** Who did what, when and from where. */
export function AuditLogPage() {
  const { auditLog } = useText()
  const [filter, setFilter] = useState(everything)
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const rows = useAuditRows(filter)
  const isUnfiltered = JSON.stringify(filter) === JSON.stringify(everything)
  const isEmpty = rows.state === 'ready' && rows.total === 0 && isUnfiltered
  return (
    <Page title={auditLog.title} layout="fill">
      {isEmpty ? (
        <EmptyState title={auditLog.emptyTitle} text={auditLog.emptyText} />
      ) : (
        <AuditTable rows={rows} filter={filter} onFilter={setFilter} onShow={setShown} />
      )}
      <AuditEntryDialog entry={shown} onClose={() => setShown(null)} />
    </Page>
  )
}
