import Box from '@mui/material/Box'
import { useCallQuery } from '../../api/use-call.ts'
import { LastRunStatus } from '../../components/last-run-status.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { AttentionSection } from './attention-section.tsx'
import { FirstStart } from './first-start.tsx'
import { LastRunSection } from './last-run-section.tsx'
import { NextRunsSection } from './next-runs-section.tsx'
import type { Overview } from './overview.ts'
import { RecentChangesSection } from './recent-changes-section.tsx'
import { UsersSection } from './users-section.tsx'

/** How things stand, and what needs the administrator. */
export function OverviewPage() {
  const { overview: text } = useText()
  const overview = useCallQuery('application.overview', {})
  const data = overview.data
  return (
    <Page title={text.title} status={data !== undefined && <LastRunStatus run={data.lastRun} />}>
      <Box sx={{ py: 1 }}>
        {overview.error !== null && (
          <ProblemPanel problem={overview.error.problem} onRetry={() => void overview.refetch()} />
        )}
        {data !== undefined && (isFirstStart(data) ? <FirstStart /> : <Standing overview={data} />)}
      </Box>
    </Page>
  )
}

const isFirstStart = ({ notices, lastRun }: Overview): boolean =>
  lastRun === null && notices.some((notice) => notice.code === 'no-directory')

function Standing({ overview }: { overview: Overview }) {
  return (
    <>
      <AttentionSection notices={overview.notices} recentRuns={overview.recentRuns} />
      <LastRunSection run={overview.lastRun} />
      <NextRunsSection />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          columnGap: 6,
        }}
      >
        <UsersSection users={overview.users} />
        <RecentChangesSection runs={overview.recentRuns} />
      </Box>
    </>
  )
}
