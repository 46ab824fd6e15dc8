import type { Problem } from '../../../../shared/errors/problem.ts'
import type { Texts } from '../../../text/texts.ts'

/** Messages name a field as the database does; on screen it is called as in the audit log. */
export function withFieldCaption(problem: Problem, texts: Texts): Problem {
  const { field } = problem.parameters
  const caption = typeof field === 'string' ? { field: texts.auditLog.fields[field] ?? field } : {}
  return { ...problem, parameters: { ...problem.parameters, ...caption } }
}
