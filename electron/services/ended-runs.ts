import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { SyncPlan } from '../../shared/domain/sync-plan.ts'
import type { RunSummary } from '../../shared/domain/sync-run.ts'

export interface EndedRun {
  readonly run: RunSummary
  /** The staged probe that was made after a failure to connect or read. */
  readonly diagnosis: Diagnosis | null
  /** null where no plan came about. */
  readonly plan: SyncPlan | null
}

export interface EndedRuns {
  remember(ended: EndedRun): void
  find(runId: string): EndedRun | null
}

const mostDirectories = 20
const mostSynchronizations = 50

/**
 * What the database does not keep: tests with their plans, and the diagnoses of failed runs. A plan may hold 100,000
 * changes, so only the newest test of each directory stays, and the one that it displaced last: a page may still show it.
 */
export function createEndedRuns(): EndedRuns {
  const newestTests = new Map<string, EndedRun>()
  const synchronizations = new Map<string, EndedRun>()
  let displaced: EndedRun | null = null
  const rememberTest = (ended: EndedRun) => {
    const { directory } = ended.run
    displaced = newestTests.get(directory) ?? displaced
    newestTests.delete(directory)
    newestTests.set(directory, ended)
    dropOldest(newestTests, mostDirectories)
  }
  const rememberSynchronization = (ended: EndedRun) => {
    synchronizations.set(ended.run.id, { ...ended, plan: null })
    dropOldest(synchronizations, mostSynchronizations)
  }
  return {
    remember: (ended) => (ended.run.mode === 'test' ? rememberTest(ended) : rememberSynchronization(ended)),
    find: (runId) => {
      const tests = displaced === null ? [...newestTests.values()] : [...newestTests.values(), displaced]
      return tests.find(({ run }) => run.id === runId) ?? synchronizations.get(runId) ?? null
    },
  }
}

function dropOldest(entries: Map<string, EndedRun>, most: number): void {
  const [oldest] = entries.keys()
  if (entries.size > most && oldest !== undefined) entries.delete(oldest)
}
