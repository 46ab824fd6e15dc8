import { userCsvCells, userCsvHead } from '../../../../shared/csv/user-csv.ts'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { GridRows } from '../../../components/grid-types.ts'
import { useSaveCsv } from '../../../components/use-save-csv.ts'
import { useText } from '../../../text/text-context.tsx'

/** Saves every user that search and filter leave. */
export function useExportUsers(): (rows: GridRows<UserSummary>) => Promise<void> {
  const { users } = useText()
  const save = useSaveCsv()
  return async ({ total, readRange }) => {
    const chosen = total === 0 ? [] : await readRange(0, total - 1)
    save({ fileName: users.csvName, head: userCsvHead, lines: chosen.map(userCsvCells) })
  }
}
