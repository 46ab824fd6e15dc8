import { z } from 'zod'
import {
  auditActionSchema,
  auditDetailSchema,
  auditOutcomeSchema,
  type AuditEntry,
} from '../../../shared/domain/audit.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { Row, Statements } from '../database.ts'
import { jsonOf, numberOf, optionalTextOf, textOf } from '../rows.ts'
import type { WriteQueue } from '../write-queue.ts'
import type { AuditLog, AuditPage, AuditQuery } from './audit-log.ts'
import { writeAudit } from './write-audit.ts'

export interface AuditLogParts {
  readonly reader: Statements
  readonly queue: WriteQueue
  readonly now: () => Date
}

export function createAuditLog({ reader, queue, now }: AuditLogParts): AuditLog {
  return {
    append: (notes, author) => queue.write((statements) => writeAudit(statements, notes, { author, at: now() })),
    list: (query) => listEntries(reader, query),
  }
}

const filter = `(?1 = '' OR instr(search_key, ?1) > 0)
  AND (?2 = '[]' OR action IN (SELECT value FROM json_each(?2)))
  AND (?3 = '[]' OR outcome IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5)`

async function listEntries(reader: Statements, query: AuditQuery): Promise<AuditPage> {
  const parameters = [
    comparisonKey(query.search),
    JSON.stringify(query.actions),
    JSON.stringify(query.outcomes),
    storedMoment(query.from),
    storedMoment(query.until),
  ]
  const counted = await reader.get(`SELECT count(*) AS total FROM audit_entries WHERE ${filter}`, parameters)
  const rows = await reader.all(
    `SELECT id, at, actor, origin, action, subject, outcome, details FROM audit_entries
     WHERE ${filter} ORDER BY id DESC LIMIT ?6 OFFSET ?7`,
    [...parameters, query.limit, query.offset],
  )
  return { total: counted === null ? 0 : numberOf(counted, 'total'), rows: rows.map(toEntry) }
}

/** Moments are compared as text, so they are written as the database writes them: with milliseconds. */
const storedMoment = (moment: string | null): string | null => (moment === null ? null : new Date(moment).toISOString())

const detailsSchema = z.array(auditDetailSchema)

const toEntry = (row: Row): AuditEntry => ({
  id: numberOf(row, 'id'),
  at: textOf(row, 'at'),
  actor: optionalTextOf(row, 'actor'),
  origin: textOf(row, 'origin'),
  action: auditActionSchema.parse(row['action']),
  subject: textOf(row, 'subject'),
  outcome: auditOutcomeSchema.parse(row['outcome']),
  details: jsonOf(row, 'details', detailsSchema),
})
