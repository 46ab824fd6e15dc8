import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import type { Change, PlannedRename, PlannedUpdate } from '../../../shared/domain/sync-plan.ts'
import { requireRows, type ApplyContext } from './apply-context.ts'
import { jsonRows } from './json-rows.ts'
import { replaceAddresses } from './write-addresses.ts'

/**
 * Of each pair the first says whether the field changes. Users with integrated authentication and those of another
 * directory are not touched, whatever the plan says; the number of changed rows then tells.
 */
const updateUsers = `${jsonRows}
  UPDATE users SET
    full_name          = iif(change.value ->> 2, change.value ->> 3, full_name),
    full_name_key      = iif(change.value ->> 2, change.value ->> 4, full_name_key),
    distinguished_name = iif(change.value ->> 5, change.value ->> 6, distinguished_name),
    external_id        = iif(change.value ->> 7, change.value ->> 8, external_id),
    directory          = iif(change.value ->> 9, change.value ->> 10, directory),
    changed_at         = ?3
  FROM change
  WHERE users.id = change.value ->> 0 AND users.name = change.value ->> 1
    AND users.authentication = 'directory-services' AND (users.directory IS NULL OR users.directory = ?2)`

/** For renames it comes after the renaming: the user bears the new name already. */
export async function applyUpdates(
  { statements, directory, appliedAt }: ApplyContext,
  changes: readonly (PlannedUpdate | PlannedRename)[],
): Promise<void> {
  const rows = JSON.stringify(changes.map(updateRow))
  requireRows(changes.length, await statements.run(updateUsers, [rows, directory, appliedAt]), 'step-update')
  await replaceAddresses(
    statements,
    changes.flatMap(({ userId, fields }) =>
      fields.emailAddresses === undefined ? [] : [{ userId, addresses: fields.emailAddresses.after }],
    ),
  )
}

function updateRow({ userId, userName, fields }: PlannedUpdate | PlannedRename) {
  const fullName = fields.fullName?.after ?? null
  return [
    userId,
    userName,
    ...changed(fields.fullName),
    fullName === null ? null : comparisonKey(fullName),
    ...changed(fields.distinguishedName),
    ...changed(fields.externalId),
    ...changed(fields.directory),
  ]
}

const changed = (change: Change<string | null> | undefined) => [change !== undefined, change?.after ?? null]
