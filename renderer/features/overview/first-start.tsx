import Button from '@mui/material/Button'
import type { SampleDirectory } from '../../../shared/configuration/directory-configuration.ts'
import { useCallMutation, useInvalidateCalls } from '../../api/use-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../components/navigation.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'

/** Users who leave the sample company are deleted here, so that a second run shows it. */
const sampleDirectory: SampleDirectory = {
  id: 'sample',
  type: 'sample',
  connection: { state: 'initial' },
  filters: { groups: [] },
  authentication: {},
  options: { automaticallyDeleteUsers: true, deletionLimit: { count: 5, percent: 10 } },
  defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
}

/** Nothing is connected and nothing has run: the two ways to begin. */
export function FirstStart() {
  const { overview } = useText()
  const { navigate } = useNavigation()
  const invalidateCalls = useInvalidateCalls()
  const save = useCallMutation('directories.save')
  const trySample = async (): Promise<void> => {
    if (save.isPending) return
    await save.mutateAsync({ configuration: sampleDirectory, secrets: {} })
    await invalidateCalls('directories.list', 'schedule.list', 'application.overview')
    navigate({ page: 'directory-services' })
  }
  return (
    <>
      <EmptyState
        title={overview.firstStartTitle}
        text={overview.firstStartText}
        actions={
          <>
            <Button variant="contained" onClick={() => navigate({ page: 'directory-services' })}>
              {overview.connect}
            </Button>
            <Button
              variant="outlined"
              aria-busy={save.isPending}
              onClick={() => void trySample().catch(() => undefined)}
            >
              {overview.trySample}
            </Button>
          </>
        }
      />
      {save.error !== null && <ProblemPanel problem={save.error.problem} />}
    </>
  )
}
