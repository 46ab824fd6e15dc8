import { SelectRow } from '../../../components/select-row.tsx'
import { useText } from '../../../text/text-context.tsx'

export interface DirectoryPickerProps {
  readonly configured: readonly string[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Only there where there is something to choose. */
export function DirectoryPicker({ configured, chosen, onChoose }: DirectoryPickerProps) {
  const { directories } = useText().directoryServices
  const isNew = !configured.includes(chosen)
  const ids = isNew ? [...configured, chosen] : configured
  if (ids.length < 2) return null
  return (
    <SelectRow
      name="directory"
      label={directories.directory}
      value={chosen}
      options={ids.map((id) => ({
        value: id,
        label: isNew && id === chosen ? directories.notSavedYet(id) : id,
      }))}
      onChange={onChoose}
    />
  )
}
