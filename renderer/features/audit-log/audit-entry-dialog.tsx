import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AuditEntry } from '../../../shared/domain/audit.ts'
import { FactList } from '../../components/fact-list.tsx'
import { FactTable } from '../../components/fact-table.tsx'
import { VerdictDialog } from '../../components/verdict-dialog.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { actorOf, fieldOf, originOf, wordsOf } from './describe-entry.ts'

/** Open while an entry is chosen; keeps showing it while it closes. */
export function AuditEntryDialog({ entry, onClose }: { readonly entry: AuditEntry | null; onClose: () => void }) {
  const { auditLog } = useText()
  const [last, setLast] = useState(entry)
  if (entry !== null && entry !== last) setLast(entry)
  const shown = entry ?? last
  return (
    <VerdictDialog
      open={entry !== null}
      title={shown === null ? '' : auditLog.showTitle(auditLog.actions[shown.action], shown.subject)}
      onClose={onClose}
    >
      {shown !== null && <EntryFacts entry={shown} />}
    </VerdictDialog>
  )
}

function EntryFacts({ entry }: { readonly entry: AuditEntry }) {
  const texts = useText()
  const { auditLog } = texts
  const { exactDateTime } = useFormat()
  return (
    <>
      <FactList
        facts={[
          { name: auditLog.time, value: exactDateTime(entry.at) },
          { name: auditLog.user, value: actorOf(entry, texts) },
          { name: auditLog.origin, value: originOf(entry, texts) },
          { name: auditLog.outcome, value: auditLog.outcomes[entry.outcome] },
        ]}
      />
      {entry.details.length === 0 ? (
        <Typography color="textSecondary">{auditLog.noDetails}</Typography>
      ) : (
        <FactTable
          head={[auditLog.field, auditLog.before, auditLog.after]}
          rows={entry.details.map((detail) => ({
            name: fieldOf(detail, texts),
            values: wordsOf(detail, texts),
          }))}
        />
      )}
    </>
  )
}
