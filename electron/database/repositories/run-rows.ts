import { z } from 'zod'
import { runModeSchema, runOutcomeSchema, type ChangeRow, type RunSummary } from '../../../shared/domain/sync-run.ts'
import type { Row } from '../database.ts'
import { jsonOf, numberOf, optionalJsonOf, optionalNumberOf, optionalTextOf, textOf } from '../rows.ts'
import {
  countsSchema,
  fieldsSchema,
  holdsSchema,
  parametersSchema,
  problemSchema,
  warningsSchema,
} from '../stored-json.ts'

export const runColumns = `id, directory, mode, origin, outcome, started_at, duration_ms, fingerprint, counts, holds,
  warnings, problem`

export function toRunSummary(row: Row): RunSummary {
  return {
    id: String(numberOf(row, 'id')),
    directory: textOf(row, 'directory'),
    mode: runModeSchema.parse(row['mode']),
    outcome: runOutcomeSchema.parse(row['outcome']),
    startedAt: textOf(row, 'started_at'),
    durationMs: optionalNumberOf(row, 'duration_ms'),
    counts: optionalJsonOf(row, 'counts', countsSchema),
    fingerprint: optionalTextOf(row, 'fingerprint'),
    holds: jsonOf(row, 'holds', holdsSchema),
    warnings: jsonOf(row, 'warnings', warningsSchema),
    problem: optionalJsonOf(row, 'problem', problemSchema),
    origin: textOf(row, 'origin'),
  }
}

export const changeColumns = 'ordinal, kind, user_name, previous_user_name, fields, archive, reason, parameters'

const kindSchema = z.enum(['create', 'update', 'rename', 'delete', 'skip'])
const archiveSchema = z.enum(['none', 'removed', 'kept']).nullable()

export function toChangeRow(row: Row): ChangeRow {
  return {
    ordinal: numberOf(row, 'ordinal'),
    kind: kindSchema.parse(row['kind']),
    userName: textOf(row, 'user_name'),
    previousUserName: optionalTextOf(row, 'previous_user_name'),
    fields: jsonOf(row, 'fields', fieldsSchema),
    archive: archiveSchema.parse(row['archive']),
    reason: optionalTextOf(row, 'reason'),
    parameters: jsonOf(row, 'parameters', parametersSchema),
  }
}
