import type { z } from 'zod'
import type { Format } from '../../../text/format.ts'
import type { Texts } from '../../../text/texts.ts'
import type { FormField } from './field-paths.ts'

/** The largest numbers that the schema takes. */
const mostUsers = 1_000_000
const mostPercent = 100
const mostSeconds = 3600

/** What is wrong with a value, in the language of the screen; the schema's own words are English. */
export function describeIssue(
  { directoryServices: { activeDirectory, invalid } }: Texts,
  format: Format,
  { field, issue }: { readonly field: FormField; readonly issue: z.core.$ZodIssue },
): string {
  if (field === 'options.deletionLimit.count') return invalid.number(format.number(0), format.number(mostUsers))
  if (field === 'options.deletionLimit.percent') return invalid.number(format.number(0), format.number(mostPercent))
  if (field.endsWith('.timeoutSeconds')) return invalid.number(format.number(1), format.number(mostSeconds))
  if (field === 'defaultPrivileges') return invalid.privileges
  if (issue.code === 'too_small') return invalid.empty
  if (issue.code === 'too_big') return invalid.tooLong
  if (field.endsWith('.url')) return invalid.url
  if (field.endsWith('Parameter')) return invalid.differentNames
  if (field.endsWith('.caCertificates')) return activeDirectory.invalidCertificates
  if (field.endsWith('.connection.userName')) return invalid.accountName
  if (/\.(serverName|server|imapServer)$/u.test(field)) return invalid.serverName
  if (field.endsWith('Attribute')) return invalid.attributeName
  return invalid.other
}
