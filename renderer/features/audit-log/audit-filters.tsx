import { auditActionSchema, auditOutcomeSchema } from '../../../shared/domain/audit.ts'
import { FilterSelect } from '../../components/filter-select.tsx'
import { useText } from '../../text/text-context.tsx'
import { DayField } from './day-field.tsx'
import type { AuditFilter } from './use-audit-rows.ts'

export interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly onChange: (changes: Partial<AuditFilter>) => void
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { auditLog } = useText()
  return (
    <>
      <FilterSelect
        label={auditLog.action}
        all={auditLog.allActions}
        value={filter.action}
        options={auditActionSchema.options.map((value) => ({ value, label: auditLog.actions[value] }))}
        onChange={(action) => onChange({ action })}
      />
      <FilterSelect
        label={auditLog.outcome}
        all={auditLog.allOutcomes}
        value={filter.outcome}
        options={auditOutcomeSchema.options.map((value) => ({ value, label: auditLog.outcomes[value] }))}
        onChange={(outcome) => onChange({ outcome })}
      />
      <DayField label={auditLog.fromDay} value={filter.from} onChange={(from) => onChange({ from })} />
      <DayField label={auditLog.untilDay} value={filter.until} onChange={(until) => onChange({ until })} />
    </>
  )
}
