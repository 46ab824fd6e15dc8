import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState, type KeyboardEvent } from 'react'
import { useCallQuery } from '../../../api/use-call.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { allUsers } from '../list/use-user-rows.ts'
import { userNameMistake } from './find-mistakes.ts'

export interface AddFolderProps {
  readonly isListed: (folder: string) => boolean
  readonly onAdd: (folder: string) => void
}

/** Names that are offered while one types. */
const mostSuggestions = 20

/** A folder need not exist yet, so any name can be entered; those of users are offered. */
export function AddFolder({ isListed, onAdd }: AddFolderProps) {
  const texts = useText()
  const { userProperties: words } = texts
  const [folder, setFolder] = useState('')
  const [mistake, setMistake] = useState<string>()
  const listId = useId()
  const suggestions = useSuggestions(folder)
  const add = (): void => {
    const name = folder.trim()
    const wrong = isListed(name) ? words.invalid.folderDouble(name) : userNameMistake(name, texts)
    setMistake(wrong)
    if (wrong !== undefined) return
    onAdd(name)
    setFolder('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Else the key would save the properties.
    event.preventDefault()
    add()
  }
  return (
    <FormRow
      label={words.folderToAdd}
      error={mistake}
      aside={
        <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={add}>
          {words.addFolder}
        </Button>
      }
    >
      {({ id, describedBy, invalid }) => (
        <>
          <OutlinedInput
            id={id}
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
            onKeyDown={onKeyDown}
            error={invalid}
            fullWidth
            autoComplete="off"
            slotProps={{ input: { list: listId, 'aria-describedby': describedBy, spellCheck: false } }}
          />
          <datalist id={listId}>
            {suggestions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </FormRow>
  )
}

function useSuggestions(typed: string): readonly string[] {
  const search = typed.trim().slice(0, 256)
  const input = {
    search,
    filter: allUsers.filter,
    sortBy: 'userName',
    descending: false,
    offset: 0,
    limit: mostSuggestions,
  } as const
  const found = useCallQuery('users.list', input, { enabled: search !== '', previous: 'keep' })
  return found.data?.rows.map(({ userName }) => userName) ?? []
}
