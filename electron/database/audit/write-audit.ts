import type { Author } from '../../../shared/domain/audit.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { jsonRows } from '../apply/json-rows.ts'
import type { Statements } from '../database.ts'
import type { AuditNote } from './audit-log.ts'

const insert = `${jsonRows}
  INSERT INTO audit_entries (at, actor, origin, action, subject, outcome, details, search_key)
  SELECT ?2, ?3, ?4, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM change`

export interface Writing {
  readonly author: Author
  readonly at: Date
}

/** Within the transaction of the change that it tells of: there is never one without the other. */
export async function writeAudit(
  statements: Statements,
  notes: readonly AuditNote[],
  { author, at }: Writing,
): Promise<void> {
  if (notes.length === 0) return
  const rows = notes.map((note) => storedNote(note, author))
  await statements.run(insert, [JSON.stringify(rows), at.toISOString(), author.user, author.origin])
}

const storedNote = ({ action, subject, outcome, details }: AuditNote, { user, origin }: Author) => [
  action,
  subject,
  outcome,
  JSON.stringify(details),
  comparisonKey([user, origin, subject, ...details.flatMap(valuesOf)].filter(isText).join('\n')),
]

const valuesOf = ({ before, after }: AuditNote['details'][number]) => [before, after]

const isText = (value: string | null): value is string => value !== null
