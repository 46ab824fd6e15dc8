import type { RunSummary } from '../../../shared/domain/sync-run.ts'

/** A run as codes and counts. Texts and parameters are left out: names and addresses of users stand in them. */
export function describeRun(run: RunSummary): object {
  const { id, directory, mode, outcome, startedAt, durationMs, counts, origin } = run
  return {
    ...{ id, directory, mode, outcome, startedAt, durationMs, counts, origin },
    holds: run.holds.map(({ kind }) => kind),
    warnings: countBy(run.warnings.map(({ code }) => code)),
    problem: run.problem === null ? null : { code: run.problem.code, stage: run.problem.stage },
  }
}

const countBy = (codes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]))
