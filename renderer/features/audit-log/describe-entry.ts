import type { AuditDetail, AuditEntry } from '../../../shared/domain/audit.ts'
import { describeOrigin } from '../../text/describe.ts'
import type { Texts } from '../../text/texts.ts'
import { describeValue } from './describe-value.ts'

export const actorOf = ({ actor }: AuditEntry, { auditLog }: Texts): string => actor ?? auditLog.nobody

export const originOf = ({ origin }: AuditEntry, texts: Texts): string => describeOrigin(texts, origin)

/** A field that these screens do not know is shown as it is written down. */
export const fieldOf = ({ field }: AuditDetail, { auditLog }: Texts): string => auditLog.fields[field] ?? field

/** `Full name: Ada → Ada Lovelace; Privileges: login`. */
export const detailsOf = ({ details }: AuditEntry, texts: Texts): string =>
  details.map((detail) => `${fieldOf(detail, texts)}: ${valuesOf(detail, texts)}`).join('; ')

const valuesOf = (detail: AuditDetail, texts: Texts): string => {
  const [before, after] = wordsOf(detail, texts)
  return before === '' ? after || '-' : `${before} \u2192 ${after || '-'}`
}

/** What a field was and what it became; empty: nothing. */
export const wordsOf = ({ field, before, after }: AuditDetail, texts: Texts): readonly [string, string] => [
  describeValue(field, before, texts),
  describeValue(field, after, texts),
]
