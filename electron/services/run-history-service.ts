import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import type { RunState } from '../../shared/ipc/synchronization-calls.ts'
import type { Page } from '../database/page.ts'
import type { ChangePage, ChangeQuery, RunRepository } from '../database/user-database.ts'
import { createChangeRows, type ChangeRows } from '../sync/change-rows.ts'
import type { EndedRuns } from './ended-runs.ts'
import type { SynchronizationService } from './synchronization-service.ts'

interface RunPage {
  readonly total: number
  readonly rows: readonly RunSummary[]
}

/** Runs as screens and the command line look at them: going on, just ended, or recorded. */
export interface RunHistoryService {
  state(runId: string): Promise<RunState>
  listRuns(query: Page & { readonly directory: string | null }): Promise<RunPage>
  listChanges(query: ChangeQuery & { readonly runId: string }): Promise<ChangePage>
}

export interface RunHistoryDependencies {
  readonly runs: RunRepository
  readonly endedRuns: EndedRuns
  readonly synchronization: Pick<SynchronizationService, 'active'>
}

export function createRunHistoryService(dependencies: RunHistoryDependencies): RunHistoryService {
  return {
    state: (runId) => findState(dependencies, runId),
    listRuns: (query) => dependencies.runs.list(query),
    listChanges: (query) => listChanges(dependencies, query),
  }
}

async function findState(dependencies: RunHistoryDependencies, runId: string): Promise<RunState> {
  const active = dependencies.synchronization.active().find(({ run }) => run.id === runId)
  if (active !== undefined) return active
  const ended = dependencies.endedRuns.find(runId)
  if (ended !== null) return { run: ended.run, progress: null, diagnosis: ended.diagnosis }
  return { run: await findRecorded(dependencies, runId), progress: null, diagnosis: null }
}

async function findRecorded({ runs }: RunHistoryDependencies, runId: string): Promise<RunSummary> {
  const recorded = isTest(runId) ? null : await runs.find(Number(runId))
  if (recorded === null) throw runUnknown(runId)
  return recorded
}

async function listChanges(
  dependencies: RunHistoryDependencies,
  { runId, ...query }: ChangeQuery & { readonly runId: string },
): Promise<ChangePage> {
  if (!isTest(runId)) {
    await findRecorded(dependencies, runId)
    return dependencies.runs.listChanges(Number(runId), query)
  }
  const ended = dependencies.endedRuns.find(runId)
  if (ended === null) throw runUnknown(runId)
  return ended.plan === null ? { total: 0, rows: [] } : rowsOf(ended.plan).page(query)
}

/** A list is scrolled page by page; what was found for one page serves the next. Goes when the plan does. */
const rowsByPlan = new WeakMap<SyncPlan, ChangeRows>()

function rowsOf(plan: SyncPlan): ChangeRows {
  const rows = rowsByPlan.get(plan) ?? createChangeRows(plan)
  rowsByPlan.set(plan, rows)
  return rows
}

const isTest = (runId: string): boolean => runId.startsWith('t')

const runUnknown = (run: string) => problemError('run-unknown', 'settings', { parameters: { run } })
