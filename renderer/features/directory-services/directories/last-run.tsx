import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useCallQuery } from '../../../api/use-call.ts'
import { RelativeMoment } from '../../../components/moment.tsx'
import { useNavigation } from '../../../components/navigation.tsx'
import { OutcomeBadge } from '../../../components/outcome-badge.tsx'
import { useText } from '../../../text/text-context.tsx'

/** When this directory was last synchronized and how that ended; leads to the run. */
export function LastRun({ directory }: { directory: string }) {
  const { runs } = useText()
  const { navigate } = useNavigation()
  const { data } = useCallQuery('synchronization.listRuns', { directory, offset: 0, limit: 1 })
  const last = data?.rows[0]
  if (data === undefined) return null
  if (last === undefined) return <Typography color="textSecondary">{runs.never}</Typography>
  return (
    <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
      <span>
        {runs.lastRun}:{' '}
        <Link
          component="button"
          type="button"
          variant="body1"
          sx={{ verticalAlign: 'baseline' }}
          onClick={() => navigate({ page: 'synchronizations', runId: last.id })}
        >
          <RelativeMoment moment={last.startedAt} />
        </Link>
      </span>
      <OutcomeBadge outcome={last.outcome} />
    </Typography>
  )
}
