import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { DirectoryTree } from './directory-tree.tsx'
import { top } from './tree-levels.ts'
import { useTree } from './use-tree.ts'

export interface BrowseDialogProps {
  readonly draft: DirectoryDraft
  /** The base DN that stands in the field. */
  readonly present: string
  readonly onPick: (distinguishedName: string) => void
  readonly onClose: () => void
}

/** The tree of the directory, level by level, to pick the base DN from. */
export function BrowseDialog({ draft, present, onPick, onClose }: BrowseDialogProps) {
  const { common, directoryServices } = useText()
  const { browse } = directoryServices
  const tree = useTree(draft)
  const [chosen, setChosen] = useState(present)
  const failed = [...tree.levels].find(([, state]) => state.kind === 'failed')
  const first = tree.levels.get(top)
  const truncated = [...tree.levels.values()].some((state) => state.kind === 'loaded' && state.level.truncated)
  return (
    <FormDialog
      title={browse.title}
      submitLabel={browse.use}
      canSubmit={chosen !== ''}
      onSubmit={() => onPick(chosen)}
      onClose={onClose}
      width="md"
    >
      {first?.kind === 'loading' && <LinearProgress aria-label={common.loading} />}
      {failed?.[1].kind === 'failed' && (
        <ProblemPanel problem={failed[1].problem} onRetry={() => tree.expand(failed[0])} />
      )}
      {first?.kind === 'loaded' && first.level.nodes.length === 0 && <Typography>{browse.noEntries}</Typography>}
      {tree.lines.length > 0 && <DirectoryTree tree={tree} chosen={chosen} onChoose={setChosen} onPick={onPick} />}
      {truncated && <Typography color="textSecondary">{browse.truncated}</Typography>}
      <Typography role="status" sx={{ overflowWrap: 'anywhere' }}>
        {chosen === '' ? browse.nothingChosen : `${browse.chosen}: ${chosen}`}
      </Typography>
    </FormDialog>
  )
}
