import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ControllerSearch } from './controller-search.ts'

/** A search that found no controller; it tells where was looked all the same. */
export class NoControllers extends ProblemError {
  readonly search: ControllerSearch

  constructor(problem: Problem, search: ControllerSearch) {
    super(problem)
    this.search = search
  }
}
