import { assertNever } from '../../../shared/assert-never.ts'
import { skipReasonTexts } from '../../../shared/domain/notice-texts.ts'
import type { ArchiveFate, Change, FieldChanges, PlannedChange, PlannedSkip } from '../../../shared/domain/sync-plan.ts'
import { fillTemplate } from '../../../shared/text/fill-template.ts'

/** One row of a printed plan: what happens, to whom, and what of them. */
export type PlanRow = readonly [kind: string, userName: string, details: string]

export function describeChange(change: PlannedChange): PlanRow {
  switch (change.kind) {
    case 'create':
      return ['new', change.userName, joined([change.user.fullName, ...change.user.emailAddresses])]
    case 'update':
      return ['changed', change.userName, describeFields(change.fields)]
    case 'rename':
      return ['renamed', `${change.previousUserName} → ${change.userName}`, describeFields(change.fields)]
    case 'delete':
      return ['deleted', change.userName, joined([change.fullName, describeArchive(change.archive)])]
    default:
      return assertNever(change)
  }
}

export const describeSkip = ({ userName, reason, parameters }: PlannedSkip): PlanRow => [
  'skipped',
  userName,
  fillTemplate(skipReasonTexts[reason], parameters),
]

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ')

function describeArchive(archive: ArchiveFate): string | null {
  switch (archive) {
    case 'none':
      return null
    case 'removed':
      return 'the empty archive folder goes too'
    case 'kept':
      return 'the archive folder holds mail and stays'
    default:
      return assertNever(archive)
  }
}

function describeFields(fields: FieldChanges): string {
  const { fullName, emailAddresses, distinguishedName, externalId, directory } = fields
  const described = [
    describeField('full name', fullName),
    describeField(
      'e-mail',
      emailAddresses && { before: list(emailAddresses.before), after: list(emailAddresses.after) },
    ),
    describeField('distinguished name', distinguishedName),
    describeField('identifier', externalId),
    describeField('directory', directory),
  ]
  return described.filter((text) => text !== null).join('; ')
}

const list = (addresses: readonly string[]): string | null => (addresses.length === 0 ? null : addresses.join(', '))

const describeField = (name: string, change: Change<string | null> | undefined): string | null =>
  change === undefined ? null : `${name}: ${change.before ?? '-'} → ${change.after ?? '-'}`
