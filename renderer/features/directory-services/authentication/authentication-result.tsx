import type { AuthenticationReport } from '../../../../shared/domain/authentication.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { StepList, withoutRepeatedReason } from '../run/step-list.tsx'

export interface AuthenticationResultProps {
  readonly report: AuthenticationReport
  readonly userName: string
}

export function AuthenticationResult({ report, userName }: AuthenticationResultProps) {
  const { domain, directoryServices } = useText()
  const { authentication } = directoryServices
  return (
    <>
      <Verdict outcome={report.outcome} userName={userName} />
      <StepList
        label={authentication.steps}
        steps={withoutRepeatedReason(report.steps, report.problem).map((step) => ({
          name: domain.authenticationSteps[step.name],
          state: step.state,
          detail: step.detail,
          durationMs: null,
        }))}
      />
      {report.problem !== null && <ProblemPanel problem={report.problem} />}
    </>
  )
}

function Verdict({ outcome, userName }: { outcome: AuthenticationReport['outcome']; userName: string }) {
  const { authentication } = useText().directoryServices
  switch (outcome) {
    case 'accepted':
      return <MessagePanel tone="ok" announce="alert" title={authentication.accepted(userName)} />
    case 'refused':
      return <MessagePanel tone="failed" announce="alert" title={authentication.refused(userName)} />
    case 'unavailable':
      return <MessagePanel tone="warning" announce="alert" title={authentication.unavailable} />
  }
}
