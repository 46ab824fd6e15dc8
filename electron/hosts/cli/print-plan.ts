import { isRemark, warningTexts } from '../../../shared/domain/notice-texts.ts'
import type { PlanCounts, SyncPlan } from '../../../shared/domain/sync-plan.ts'
import { fillTemplate } from '../../../shared/text/fill-template.ts'
import { describeChange, describeSkip } from './describe-change.ts'
import { describeHold } from './describe-hold.ts'
import { printable, renderTable } from './text-table.ts'

export interface PrintPlanOptions {
  /** Columns of the terminal. */
  readonly width: number
  /** Rows of the table; what is beyond is counted. */
  readonly mostRows: number
}

const columns = [
  { title: 'Change', most: 8 },
  { title: 'User name', most: 40 },
  { title: 'Details', most: 400 },
] as const

/** A plan as a person reads it: the counts, the changes, what to know, and why it waits where it does. */
export function printPlan(plan: SyncPlan, options: PrintPlanOptions): string {
  const sections = [[describeCounts(plan.counts)], tableOf(plan, options), warningsOf(plan), holdsOf(plan)]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

export function describeCounts(counts: PlanCounts): string {
  const changes = [
    `${counts.create} new`,
    `${counts.update} changed`,
    `${counts.rename} renamed`,
    `${counts.delete} deleted`,
    `${counts.skip} skipped`,
  ]
  return `${changes.join(', ')}; ${counts.unchanged} unchanged (${counts.read} read).`
}

function tableOf(plan: SyncPlan, { width, mostRows }: PrintPlanOptions): readonly string[] {
  const total = plan.changes.length + plan.skipped.length
  if (total === 0) return ['Nothing changes.']
  const changes = plan.changes.slice(0, mostRows).map(describeChange)
  const skips = plan.skipped.slice(0, mostRows - changes.length).map(describeSkip)
  const table = renderTable(columns, [...changes, ...skips], width)
  return total > mostRows ? [...table, `... and ${total - mostRows} more.`] : table
}

const warningsOf = (plan: SyncPlan): readonly string[] =>
  plan.warnings.map((warning) => {
    const text = printable(fillTemplate(warningTexts[warning.code], warning.parameters))
    return `${isRemark(warning) ? 'Note' : 'Warning'}: ${text}`
  })

const holdsOf = (plan: SyncPlan): readonly string[] => plan.holds.map((hold) => `Held: ${describeHold(hold)}`)
