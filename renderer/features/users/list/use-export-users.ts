import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { GridRows } from '../../../components/grid-types.ts'
import { useSaveCsv } from '../../../components/use-save-csv.ts'
import { useText } from '../../../text/text-context.tsx'

/** The names that an import understands, in every language of the screen. */
const head = [
  'userName',
  'fullName',
  'authentication',
  'directory',
  'distinguishedName',
  'emailAddresses',
  'privileges',
] as const

/** Saves every user that search and filter leave. */
export function useExportUsers(): (rows: GridRows<UserSummary>) => Promise<void> {
  const { users } = useText()
  const save = useSaveCsv()
  return async ({ total, readRange }) => {
    const chosen = total === 0 ? [] : await readRange(0, total - 1)
    save({ fileName: users.csvName, head, lines: chosen.map(cellsOf) })
  }
}

const cellsOf = (user: UserSummary): readonly string[] => [
  user.userName,
  user.fullName ?? '',
  user.authentication,
  user.directory ?? '',
  user.distinguishedName ?? '',
  user.emailAddresses.join(' '),
  user.privileges.join(' ') || 'none',
]
