import { firstSchema } from './0001-first-schema.ts'
import { auditLog } from './0002-audit-log.ts'
import type { Migration } from './migration.ts'

export const allMigrations: readonly Migration[] = [firstSchema, auditLog]
