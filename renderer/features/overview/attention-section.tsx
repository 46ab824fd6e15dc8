import Button from '@mui/material/Button'
import type { RunOutcome, RunSummary } from '../../../shared/domain/sync-run.ts'
import type { Notice } from '../../../shared/ipc/application-calls.ts'
import { fillTemplate } from '../../../shared/text/fill-template.ts'
import { MessagePanel, type MessagePanelProps } from '../../components/message-panel.tsx'
import { useNavigation } from '../../components/navigation.tsx'
import { Section } from '../../components/section.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useText } from '../../text/text-context.tsx'

const tones: Readonly<Record<Notice['code'], MessagePanelProps['tone']>> = {
  'settings-damaged': 'warning',
  'secrets-less-protected': 'warning',
  'all-certificates-accepted': 'warning',
  'connection-not-encrypted': 'warning',
  'plan-held': 'held',
  'last-run-failed': 'failed',
  'run-interrupted': 'warning',
  'password-missing': 'warning',
  'no-directory': 'info',
}

/** No screen changes anything about these. */
const withoutLink: ReadonlySet<Notice['code']> = new Set(['settings-damaged', 'secrets-less-protected'])

/** Notices about a run lead to that run. */
const outcomes: Partial<Record<Notice['code'], RunOutcome>> = {
  'plan-held': 'held',
  'last-run-failed': 'failed',
  'run-interrupted': 'interrupted',
}

export interface AttentionSectionProps {
  readonly notices: readonly Notice[]
  readonly recentRuns: readonly RunSummary[]
}

export function AttentionSection({ notices, recentRuns }: AttentionSectionProps) {
  const { overview } = useText()
  return (
    <Section title={overview.attention}>
      {notices.length === 0 && <StatusBadge tone="ok">{overview.nothingNeedsAttention}</StatusBadge>}
      {notices.map((notice) => (
        <NoticePanel
          key={`${notice.code} ${notice.directory ?? ''}`}
          notice={notice}
          run={recentRuns.find(
            ({ directory, outcome }) => directory === notice.directory && outcome === outcomes[notice.code],
          )}
        />
      ))}
    </Section>
  )
}

function NoticePanel({ notice, run }: { notice: Notice; run: RunSummary | undefined }) {
  const { notices } = useText()
  const parameters = { directory: notice.directory ?? '', detail: notice.detail ?? '' }
  return (
    <MessagePanel
      tone={tones[notice.code]}
      title={fillTemplate(notices.attention[notice.code], parameters)}
      actions={withoutLink.has(notice.code) ? undefined : <NoticeLink notice={notice} run={run} />}
    />
  )
}

function NoticeLink({ notice, run }: { notice: Notice; run: RunSummary | undefined }) {
  const { overview } = useText()
  const { navigate } = useNavigation()
  if (outcomes[notice.code] !== undefined) {
    return (
      <Button
        variant="outlined"
        onClick={() => navigate({ page: 'synchronizations', ...(run === undefined ? {} : { runId: run.id }) })}
      >
        {notice.code === 'plan-held' ? overview.showPlan : overview.showRun}
      </Button>
    )
  }
  return (
    <Button variant="outlined" onClick={() => navigate({ page: 'directory-services' })}>
      {overview.openDirectory}
    </Button>
  )
}
