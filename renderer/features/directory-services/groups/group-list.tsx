import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DirectoryGroup } from '../../../../shared/domain/directory-entries.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { ChoiceListbox } from '../dialogs/choice-listbox.tsx'
import { ChosenGroups } from './chosen-groups.tsx'
import { isMeantBy, missingGroups, searchGroups, toggleGroup } from './match-groups.ts'

export interface GroupListProps {
  readonly groups: readonly DirectoryGroup[]
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** Search, how many are chosen, the list, and above it what was chosen but is no longer there. */
export function GroupList({ groups, picked, onPick }: GroupListProps) {
  const { common, directoryServices } = useText()
  const { groupPicker } = directoryServices
  const format = useFormat()
  const [search, setSearch] = useState('')
  const found = searchGroups(groups, search)
  const missing = missingGroups(picked, groups)
  if (groups.length === 0 && missing.length === 0) return <Typography>{groupPicker.noGroups}</Typography>
  return (
    <>
      {missing.length > 0 && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
          <Typography variant="h3">{groupPicker.missingTitle}</Typography>
          <ChosenGroups
            chosen={missing}
            missing={missing}
            onRemove={(group) => onPick(picked.filter((other) => other !== group))}
          />
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <SearchField label={groupPicker.search} onSearch={setSearch} />
        <Typography component="span" color="textSecondary" role="status">
          {`${common.countOfAll(format.number(found.length), format.number(groups.length))}, ${groupPicker.chosenCount(format.number(picked.length))}`}
        </Typography>
      </Box>
      {found.length === 0 ? (
        <Typography>{groups.length === 0 ? groupPicker.noGroups : groupPicker.noMatch}</Typography>
      ) : (
        <ChoiceListbox
          key={search}
          label={groupPicker.list}
          options={found}
          choiceOf={(group) => ({
            name: group.name,
            description: group.description,
            aside: group.memberCount === null ? null : groupPicker.members(group.memberCount),
            title: group.distinguishedName ?? group.name,
            level: 'outer',
            picked: picked.some((chosen) => isMeantBy(group, chosen)),
          })}
          onToggle={(group) => onPick(toggleGroup(picked, group, groups))}
        />
      )}
    </>
  )
}
