import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { SearchField } from '../../../components/search-field.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { ChoiceListbox } from '../dialogs/choice-listbox.tsx'
import type { Choice } from '../dialogs/choice-option.tsx'
import {
  configuredName,
  isChosen,
  isIncluded,
  searchEntries,
  toggleEntry,
  type Entry,
  type Selection,
} from './entries.ts'

export interface EntryListProps {
  readonly entries: readonly Entry[]
  readonly picked: Selection
  readonly onPick: (picked: Selection) => void
}

/** Search, how many are chosen, and the list of what the server has. */
export function EntryList({ entries, picked, onPick }: EntryListProps) {
  const { common, directoryServices } = useText()
  const { domainsAndGroups: words, groupPicker } = directoryServices
  const format = useFormat()
  const [search, setSearch] = useState('')
  const found = searchEntries(entries, search)
  const count = picked.domains.length + picked.groups.length
  if (entries.length === 0) return <Typography>{words.nothing}</Typography>
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <SearchField label={words.search} onSearch={setSearch} />
        <Typography component="span" color="textSecondary" role="status">
          {`${common.countOfAll(format.number(found.length), format.number(entries.length))}, ${groupPicker.chosenCount(format.number(count))}`}
        </Typography>
      </Box>
      {found.length === 0 ? (
        <Typography>{words.noMatch}</Typography>
      ) : (
        <ChoiceListbox
          key={search}
          label={words.list}
          options={found}
          choiceOf={(entry) => choiceOf(entry, picked, { ...words, members: groupPicker.members })}
          onToggle={(entry) => onPick(toggleEntry(picked, entry))}
        />
      )}
    </>
  )
}

interface ChoiceWords {
  readonly kinds: Readonly<Record<Entry['kind'], string>>
  readonly included: string
  readonly members: (count: number) => string
}

function choiceOf(entry: Entry, picked: Selection, words: ChoiceWords): Choice {
  const common = { name: entry.name, title: configuredName(entry), picked: isChosen(entry, picked) }
  if (entry.kind === 'domain') return { ...common, description: words.kinds.domain, aside: null, level: 'outer' }
  const { description, memberCount } = entry
  const members = memberCount === null ? null : words.members(memberCount)
  return {
    ...common,
    description: description ?? words.kinds.group,
    aside: isIncluded(entry, picked) ? words.included : members,
    level: entry.domain === '' ? 'outer' : 'inner',
  }
}
