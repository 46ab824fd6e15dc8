import type { CertificateFacts, Diagnosis, DiagnosisStep } from '../../../shared/domain/diagnosis.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { told, type Reason } from '../../../shared/text/reason.ts'

/** Collects the steps of a probe as they pass. */
export interface DiagnosisRecord {
  readonly onStep: (step: DiagnosisStep) => void
  readonly onCertificates: (chain: readonly CertificateFacts[]) => void
  /** Runs one step and notes what it found. */
  run<Value>(stage: Stage, work: () => Promise<Value>, detailOf: (value: Value) => Reason | null): Promise<Value>
  finish(problem: Problem | null): Diagnosis
}

/** `stages`: those that are shown, in order. */
export function createDiagnosisRecord(stages: readonly Stage[]): DiagnosisRecord {
  const passed = new Map<Stage, DiagnosisStep>()
  let certificates: readonly CertificateFacts[] = []
  let lastMark = performance.now()
  const sinceLastMark = (): number => Math.round(performance.now() - lastMark)
  const onStep = (step: DiagnosisStep): void => {
    if (step.state === 'passed') passed.set(step.stage, step)
    lastMark = performance.now()
  }
  return {
    onStep,
    onCertificates: (chain) => {
      certificates = chain
    },
    run: async (stage, work, detailOf) => {
      const value = await work()
      onStep({ stage, state: 'passed', detail: detailOf(value), durationMs: sinceLastMark() })
      return value
    },
    finish: (problem) => {
      const failedAt = problem === null ? null : failedStage(problem, stages, passed)
      const failed = problem === null ? null : { detail: told(problem), durationMs: sinceLastMark() }
      return {
        steps: stages.map((stage) =>
          stage === failedAt && failed !== null
            ? { stage, state: 'failed', ...failed }
            : (passed.get(stage) ?? notReached(stage)),
        ),
        certificates,
        problem,
      }
    },
  }
}

/** A problem names its stage; one that names another than those shown belongs to the first that has not passed. */
const failedStage = (
  problem: Problem,
  stages: readonly Stage[],
  passed: ReadonlyMap<Stage, DiagnosisStep>,
): Stage | undefined => (stages.includes(problem.stage) ? problem.stage : stages.find((stage) => !passed.has(stage)))

const notReached = (stage: Stage): DiagnosisStep => ({ stage, state: 'not-reached', detail: null, durationMs: null })
