import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import { told } from '../../shared/text/reason.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'

/**
 * Stands in for a connector that could not be made, e.g. because a password is missing: the run that needed it takes
 * its regular way, fails with that problem, and is recorded.
 */
export function createUnusableConnector(problem: Problem): DirectoryConnector {
  const refuse = () => Promise.reject(new ProblemError(problem))
  return {
    readDirectory: refuse,
    authenticate: () => Promise.resolve({ outcome: 'unavailable', problem }),
    diagnose: () =>
      Promise.resolve({
        steps: [{ stage: problem.stage, state: 'failed', detail: told(problem), durationMs: null }],
        certificates: [],
        problem,
      }),
    listGroups: refuse,
    listDomains: refuse,
    browse: refuse,
    detectBaseDn: refuse,
    detect: refuse,
  }
}
