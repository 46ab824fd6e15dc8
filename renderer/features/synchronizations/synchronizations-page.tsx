import Button from '@mui/material/Button'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.tsx'
import { Page } from '../../components/page.tsx'
import { useText } from '../../text/text-context.tsx'
import { RunDialog } from './run-dialog.tsx'
import { RunTable } from './run-table.tsx'
import { useRunRows } from './use-run-rows.ts'

/** What was synchronized when, and what it changed. */
export function SynchronizationsPage() {
  const { synchronizations } = useText()
  const { current, steps } = useNavigation()
  const [directory, setDirectory] = useState<string | null>(null)
  const [shownRun, setShownRun] = useShownRun(current.runId, steps)
  const rows = useRunRows(directory)
  const isEmpty = rows.state === 'ready' && rows.total === 0 && directory === null
  return (
    <Page title={synchronizations.title} layout="fill">
      {isEmpty ? (
        <NoRuns />
      ) : (
        <RunTable rows={rows} directory={directory} onDirectory={setDirectory} onShowRun={setShownRun} />
      )}
      <RunDialog runId={shownRun} onClose={() => setShownRun(null)} />
    </Page>
  )
}

/** A link from another page names a run; choosing the page once more names it anew. */
function useShownRun(fromLink: string | undefined, steps: number) {
  const [state, setState] = useState<{ steps: number; runId: string | null }>({ steps, runId: fromLink ?? null })
  if (state.steps !== steps) setState({ steps, runId: fromLink ?? null })
  const show = (runId: string | null): void => setState({ steps, runId })
  return [state.runId, show] as const
}

function NoRuns() {
  const { synchronizations } = useText()
  const { navigate } = useNavigation()
  return (
    <EmptyState
      title={synchronizations.emptyTitle}
      text={synchronizations.emptyText}
      actions={
        <Button variant="contained" onClick={() => navigate({ page: 'directory-services' })}>
          {synchronizations.openDirectoryServices}
        </Button>
      }
    />
  )
}
