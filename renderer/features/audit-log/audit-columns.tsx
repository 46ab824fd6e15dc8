import type { AuditEntry, AuditOutcome } from '../../../shared/domain/audit.ts'
import type { GridColumn } from '../../components/grid-types.ts'
import { StatusBadge, type StatusTone } from '../../components/status-badge.tsx'
import { textColumn } from '../../components/text-column.ts'
import type { Format } from '../../text/format.ts'
import type { Texts } from '../../text/texts.ts'
import { actorOf, detailsOf, originOf } from './describe-entry.ts'

const tones: Readonly<Record<AuditOutcome, StatusTone>> = { done: 'ok', refused: 'warning', failed: 'failed' }

export const auditColumns = (texts: Texts, format: Format): readonly GridColumn<AuditEntry>[] => {
  const { auditLog } = texts
  return [
    textColumn({ id: 'time', label: auditLog.time, width: 155 }, ({ at }) => format.dateTime(at)),
    textColumn({ id: 'user', label: auditLog.user, width: 120 }, (entry) => actorOf(entry, texts)),
    textColumn({ id: 'origin', label: auditLog.origin, width: 132 }, (entry) => originOf(entry, texts)),
    textColumn({ id: 'action', label: auditLog.action, width: 155 }, ({ action }) => auditLog.actions[action]),
    textColumn({ id: 'subject', label: auditLog.subject, width: 150 }, ({ subject }) => subject),
    {
      id: 'outcome',
      label: auditLog.outcome,
      width: 122,
      cell: ({ outcome }) => <StatusBadge tone={tones[outcome]}>{auditLog.outcomes[outcome]}</StatusBadge>,
      text: ({ outcome }) => auditLog.outcomes[outcome],
    },
    textColumn({ id: 'details', label: auditLog.details, width: 166 }, (entry) => detailsOf(entry, texts)),
  ]
}
