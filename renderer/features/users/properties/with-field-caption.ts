import type { Problem } from '../../../../shared/errors/problem.ts'
import { describeDefect } from '../../../text/describe-defect.ts'
import type { Texts } from '../../../text/texts.ts'

/** Messages name a field as the database does; on screen it is called as in the audit log, and the reason is in its language. */
export function withFieldCaption(problem: Problem, texts: Texts): Problem {
  const { field, reason } = problem.parameters
  const caption = typeof field === 'string' ? { field: texts.auditLog.fields[field] ?? field } : {}
  const words = typeof reason === 'string' ? { reason: describeDefect(texts, reason) } : {}
  return { ...problem, parameters: { ...problem.parameters, ...caption, ...words } }
}
