import type { ProblemError } from '../../../shared/errors/problem-error.ts'
import { httpProblem, type RequestPlace } from './http-problem.ts'
import type { HttpHead } from './http-session.ts'

/** What a status means that is not the one which was hoped for. */
export const statusProblem = ({ status }: HttpHead, place: RequestPlace): ProblemError =>
  httpProblem(status >= 500 ? 'http-server-error' : 'http-status-unexpected', place, { status })
