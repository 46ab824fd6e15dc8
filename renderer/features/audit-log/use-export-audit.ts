import type { AuditEntry } from '../../../shared/domain/audit.ts'
import type { GridRows } from '../../components/grid-types.ts'
import { useSaveCsv } from '../../components/use-save-csv.ts'
import { useText } from '../../text/text-context.tsx'
import type { Texts } from '../../text/texts.ts'
import { actorOf, detailsOf, originOf } from './describe-entry.ts'

/** Saves every entry that search and filters leave; times as ISO 8601, which every program sorts alike. */
export function useExportAudit(): (rows: GridRows<AuditEntry>) => Promise<void> {
  const texts = useText()
  const save = useSaveCsv()
  return async ({ total, readRange }) => {
    const entries = total === 0 ? [] : await readRange(0, total - 1)
    const { auditLog: words } = texts
    const head = [words.time, words.user, words.origin, words.action, words.subject, words.outcome, words.details]
    save({ fileName: words.csvName, head, lines: entries.map((entry) => cellsOf(entry, texts)) })
  }
}

const cellsOf = (entry: AuditEntry, texts: Texts): readonly string[] => [
  entry.at,
  actorOf(entry, texts),
  originOf(entry, texts),
  texts.auditLog.actions[entry.action],
  entry.subject,
  texts.auditLog.outcomes[entry.outcome],
  detailsOf(entry, texts),
]
