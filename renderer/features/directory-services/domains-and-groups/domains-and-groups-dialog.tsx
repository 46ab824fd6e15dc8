import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { withCaptions } from '../form/with-captions.ts'
import { chosenNames, withoutName } from './chosen-names.ts'
import { ChosenList } from './chosen-list.tsx'
import { EntryList } from './entry-list.tsx'
import type { Selection } from './entries.ts'
import type { EntryList as ListedEntries } from './use-list-entries.ts'

export interface DomainsAndGroupsDialogProps {
  readonly list: ListedEntries
  readonly chosen: Selection
  readonly onUse: (chosen: Selection) => void
  readonly onClose: () => void
}

/** What is chosen stays in sight, and can be taken away, whether the server answers or not. */
export function DomainsAndGroupsDialog({ list, chosen, onUse, onClose }: DomainsAndGroupsDialogProps) {
  const texts = useText()
  const { domainsAndGroups: words } = texts.directoryServices
  const [picked, setPicked] = useState(chosen)
  const names = chosenNames(picked, list.data ?? null)
  const shown = list.isSuccess ? names.filter(({ fault }) => fault !== null) : names
  return (
    <FormDialog
      title={words.title}
      explanation={words.explanation}
      submitLabel={words.use(names.length)}
      canSubmit={list.isSuccess || picked !== chosen}
      onSubmit={() => onUse(picked)}
      onClose={onClose}
      width="md"
    >
      {list.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {list.isError && (
        <ProblemPanel
          problem={withCaptions(list.error.problem, list.variables.configuration.type, texts)}
          onRetry={() => list.mutate(list.variables)}
        />
      )}
      {shown.length > 0 && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
          <Typography variant="h3">{list.isSuccess ? words.faultyTitle : words.chosenTitle}</Typography>
          <ChosenList chosen={shown} onRemove={(name) => setPicked(withoutName(picked, name))} />
        </Box>
      )}
      {list.isSuccess && <EntryList entries={list.data} picked={picked} onPick={setPicked} />}
    </FormDialog>
  )
}
