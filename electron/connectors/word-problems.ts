import type { DirectoryType } from '../../shared/configuration/directory-configuration.ts'
import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import { wordFor } from '../../shared/errors/problem.ts'
import { aroundEach } from './connector-edge.ts'
import type { DirectoryConnector } from './connector.ts'

/** The same connector; what its problems advise fits the screen of this integration. */
export function wordingProblems(type: DirectoryType, connector: DirectoryConnector): DirectoryConnector {
  const worded = aroundEach(connector, (_options, work) => rewordThrown(type, work))
  const { detect } = worded
  return {
    ...worded,
    authenticate: async (credentials) => wordAnswer(type, await worded.authenticate(credentials)),
    diagnose: async (options) => wordProblem(type, await worded.diagnose(options)),
    ...(detect === undefined ? {} : { detect: async (options) => wordProblem(type, await detect(options)) }),
  }
}

async function rewordThrown<Value>(type: DirectoryType, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const problem = wordFor(type, thrown.problem)
    throw problem === thrown.problem ? thrown : new ProblemError(problem, { cause: thrown })
  }
}

type Told = Pick<Awaited<ReturnType<DirectoryConnector['diagnose']>>, 'problem'>

const wordProblem = <Result extends Told>(type: DirectoryType, result: Result): Result =>
  result.problem === null ? result : { ...result, problem: wordFor(type, result.problem) }

const wordAnswer = (type: DirectoryType, answer: AuthenticationAnswer): AuthenticationAnswer =>
  answer.outcome === 'accepted' ? answer : { ...answer, problem: wordFor(type, answer.problem) }
