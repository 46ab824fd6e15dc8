import type { AuditDetail, AuditEntry } from '../../../shared/domain/audit.ts'
import { describeOrigin } from '../../text/describe.ts'
import type { Texts } from '../../text/texts.ts'

export const actorOf = ({ actor }: AuditEntry, { auditLog }: Texts): string => actor ?? auditLog.nobody

export const originOf = ({ origin }: AuditEntry, texts: Texts): string => describeOrigin(texts, origin)

/** A field that these screens do not know is shown as it is written down. */
export const fieldOf = ({ field }: AuditDetail, { auditLog }: Texts): string => auditLog.fields[field] ?? field

/** `Full name: Ada → Ada Lovelace; Privileges: login`. */
export const detailsOf = ({ details }: AuditEntry, texts: Texts): string =>
  details.map((detail) => `${fieldOf(detail, texts)}: ${valuesOf(detail)}`).join('; ')

const valuesOf = ({ before, after }: AuditDetail): string =>
  before === null ? (after ?? '-') : `${before} \u2192 ${after ?? '-'}`
