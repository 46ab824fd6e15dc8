import { useCallQuery } from '../../api/use-call.ts'
import { FilterSelect } from '../../components/filter-select.tsx'
import { useText } from '../../text/text-context.tsx'

interface DirectoryFilterProps {
  /** null: all directories. */
  readonly directory: string | null
  readonly onChange: (directory: string | null) => void
}

/** Only where there is something to choose. */
export function DirectoryFilter({ directory, onChange }: DirectoryFilterProps) {
  const { synchronizations } = useText()
  const directories = useCallQuery('directories.list', {}).data ?? []
  if (directories.length < 2) return null
  return (
    <FilterSelect
      label={synchronizations.directory}
      all={synchronizations.allDirectories}
      value={directory}
      options={directories.map(({ configuration: { id } }) => ({ value: id, label: id }))}
      onChange={onChange}
    />
  )
}
