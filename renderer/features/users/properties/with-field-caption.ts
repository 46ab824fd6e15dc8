import type { Problem } from '../../../../shared/errors/problem.ts'
import type { Texts } from '../../../text/texts.ts'

/** Messages name a field as the database does; on screen it is called as in the audit log. */
export function withFieldCaption(problem: Problem, { auditLog }: Texts): Problem {
  const { field } = problem.parameters
  if (typeof field !== 'string') return problem
  return { ...problem, parameters: { ...problem.parameters, field: auditLog.fields[field] ?? field } }
}
