import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useCallQuery } from '../../api/use-call.ts'
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
    <Select<string>
      value={directory ?? ''}
      displayEmpty
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      sx={{ minWidth: 200 }}
      MenuProps={{ disablePortal: true }}
      SelectDisplayProps={{ 'aria-label': synchronizations.directory }}
    >
      <MenuItem value="">{synchronizations.allDirectories}</MenuItem>
      {directories.map(({ configuration: { id } }) => (
        <MenuItem key={id} value={id}>
          {id}
        </MenuItem>
      ))}
    </Select>
  )
}
