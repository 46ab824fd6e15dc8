import type { PlanCounts } from '../../../shared/domain/sync-plan.ts'

/** What a column is made of, from the bottom up. The pattern tells the parts apart where the colour does not. */
export const changeSeries = [
  { kind: 'create', color: 'success.main', pattern: 'solid' },
  { kind: 'update', color: 'primary.main', pattern: 'striped' },
  { kind: 'rename', color: 'warning.main', pattern: 'dotted' },
  { kind: 'delete', color: 'error.main', pattern: 'outlined' },
] as const

export type ChangeSeries = (typeof changeSeries)[number]

export const changesOf = (counts: PlanCounts): number => counts.create + counts.update + counts.rename + counts.delete
