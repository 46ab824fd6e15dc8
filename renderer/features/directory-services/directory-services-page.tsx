import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import type { ConfiguredDirectory } from '../../../shared/ipc/directory-calls.ts'
import { useCallQuery } from '../../api/use-call.ts'
import { Page } from '../../components/page.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { DirectoryEditor } from './directory-editor.tsx'

/** The name of the first directory; scripts may leave it out while there is only one. */
const firstDirectory = 'main'

export function DirectoryServicesPage() {
  const { common, directoryServices } = useText()
  const list = useCallQuery('directories.list', {})
  if (list.data !== undefined) return <ChosenDirectory directories={list.data} />
  return (
    <Page title={directoryServices.title}>
      {list.isError ? (
        <ProblemPanel problem={list.error.problem} onRetry={() => void list.refetch()} />
      ) : (
        <LinearProgress aria-label={common.loading} />
      )}
    </Page>
  )
}

/** One directory is edited at a time. One that was added lives on the page only, until it is saved. */
function ChosenDirectory({ directories }: { directories: readonly ConfiguredDirectory[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const ids = directories.map(({ configuration }) => configuration.id)
  const id = chosen ?? ids[0] ?? firstDirectory
  return (
    <DirectoryEditor
      key={id}
      id={id}
      ids={ids}
      configured={directories.find(({ configuration }) => configuration.id === id) ?? null}
      onChoose={setChosen}
    />
  )
}
