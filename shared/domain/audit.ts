import { z } from 'zod'

/** What is written down. The words stand in the database: none is ever renamed. */
const auditActions = [
  'log-on',
  'log-off',
  'user-created',
  'user-changed',
  'user-renamed',
  'user-deleted',
  'password-set',
  'password-changed',
  'archive-given',
  'archive-removed',
  'run-confirmed',
  'run-ended',
  'run-skipped',
  'directory-saved',
  'directory-removed',
  'configuration-imported',
  'configuration-exported',
  'support-bundle-made',
  'log-level-changed',
  'secret-stored',
  'secret-deleted',
  'schedule-saved',
  'default-schedule-saved',
] as const
export const auditActionSchema = z.enum(auditActions)
export type AuditAction = z.infer<typeof auditActionSchema>

/** `refused`: asked for and not permitted or not possible; nothing was changed. */
const auditOutcomes = ['done', 'refused', 'failed'] as const
export const auditOutcomeSchema = z.enum(auditOutcomes)
export type AuditOutcome = z.infer<typeof auditOutcomeSchema>

/** A field with what it was and what it became. Never a password, whole or in part, nor a hash of one. */
export const auditDetailSchema = z.strictObject({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type AuditDetail = z.infer<typeof auditDetailSchema>

export const auditEntrySchema = z.strictObject({
  id: z.number().int().positive(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The user who was logged on; null where nobody was, as on the command line. */
  actor: z.string().nullable(),
  /** `window`, `browser`, `command line`, `schedule`. */
  origin: z.string(),
  action: auditActionSchema,
  /** Whom or what it was done to: a user, an archive, a directory. */
  subject: z.string(),
  outcome: auditOutcomeSchema,
  details: z.array(auditDetailSchema),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** Who does something, as the audit log names him. */
export interface Author {
  readonly user: string | null
  readonly origin: string
}
