import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import type { Stage } from '../../shared/errors/stage.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'

/** Milliseconds; the run has failed already, so its report should not wait for long. */
const longestDiagnosis = 30_000

/** The stages that a staged probe goes through. */
const probedStages: ReadonlySet<Stage> = new Set<Stage>([
  'name',
  'tcp',
  'tls',
  'protocol',
  'bind',
  'files',
  'base-dn',
  'search',
  'groups',
])

/** Shows at which stage connecting or reading fails; null where probing would say nothing, or fails itself. */
export async function diagnoseFailure(
  connector: DirectoryConnector,
  problem: Problem,
  signal: AbortSignal,
): Promise<Diagnosis | null> {
  if (!probedStages.has(problem.stage)) return null
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longestDiagnosis)])
    return await connector.diagnose({ signal: limited, failure: problem })
  } catch {
    return null
  }
}
