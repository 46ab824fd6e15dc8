import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import type { GridColumn } from '../../components/grid-types.ts'
import { OutcomeBadge } from '../../components/outcome-badge.tsx'
import { textColumn } from '../../components/text-column.ts'
import type { Format } from '../../text/format.ts'
import type { Texts } from '../../text/texts.ts'

/**
 * In either language all of them are in sight in a window of 1280 px, a scroll bar included. What started a run stands
 * in its record.
 */
export const runColumns = (texts: Texts, format: Format): readonly GridColumn<RunSummary>[] => {
  const { synchronizations: words, domain } = texts
  const countColumn = (kind: keyof PlanCounts, label: string, width: number): GridColumn<RunSummary> => {
    const text = ({ counts }: RunSummary): string => (counts === null ? '' : format.number(counts[kind]))
    return { id: kind, label, width, align: 'end', text, cell: text }
  }
  return [
    textColumn({ id: 'started', label: words.started, width: 162 }, (run) => format.dateTime(run.startedAt)),
    textColumn({ id: 'directory', label: words.directory, width: 108 }, (run) => run.directory),
    {
      id: 'outcome',
      label: words.outcome,
      width: 152,
      cell: (run) => <OutcomeBadge outcome={run.outcome} />,
      text: (run) => domain.outcomes[run.outcome],
    },
    countColumn('create', words.new, 76),
    countColumn('update', words.changed, 84),
    countColumn('rename', words.renamed, 101),
    countColumn('delete', words.deleted, 80),
    countColumn('skip', words.skipped, 117),
    textColumn({ id: 'duration', label: words.duration, width: 100 }, (run) =>
      run.durationMs === null ? '' : format.duration(run.durationMs),
    ),
  ]
}
