import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { Section } from '../../../components/section.tsx'
import { describeProblemText } from '../../../text/describe.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { fieldCaption } from '../form/field-captions.ts'
import type { FormField } from '../form/field-paths.ts'
import { problemField } from '../form/problem-field.ts'
import { CertificateChain } from './certificate-chain.tsx'
import { failureReport } from './failure-report.ts'
import { StepList, withoutRepeatedReason } from './step-list.tsx'
import { withCaptions } from '../form/with-captions.ts'

export interface RunFailureProps {
  readonly type: DirectoryType
  readonly problem: Problem
  readonly diagnosis: Diagnosis | null
  readonly onGoToField: (field: FormField, problem: Problem) => void
}

/** The likely cause, what to do, how far the connection came, and everything to copy. */
export function RunFailure({ type, problem, diagnosis, onGoToField }: RunFailureProps) {
  const texts = useText()
  const format = useFormat()
  const { common, directoryServices, domain } = texts
  const { message, hint } = describeProblemText(texts, withCaptions(problem, type, texts))
  const field = problemField(type, problem)
  const report = (): string => failureReport({ texts, format, problem: withCaptions(problem, type, texts), diagnosis })
  return (
    <>
      <MessagePanel
        tone="failed"
        announce="alert"
        title={message}
        actions={
          <>
            {field !== null && (
              <Button variant="outlined" onClick={() => onGoToField(field, problem)}>
                {directoryServices.invalid.goToField(fieldCaption(texts, field))}
              </Button>
            )}
            <CopyButton text={report} />
          </>
        }
      >
        <Typography>{hint}</Typography>
        <Typography variant="body2" color="textSecondary">
          {common.problemStage}: {domain.stages[problem.stage]} · {common.problemCode}: <code>{problem.code}</code>
        </Typography>
      </MessagePanel>
      {diagnosis !== null && (
        <Section title={directoryServices.run.stages}>
          <StepList
            label={directoryServices.run.stages}
            steps={withoutRepeatedReason(diagnosis.steps, problem).map((step) => ({
              ...step,
              name: domain.stages[step.stage],
            }))}
          />
        </Section>
      )}
      {diagnosis !== null && diagnosis.certificates.length > 0 && (
        <CertificateChain certificates={diagnosis.certificates} />
      )}
    </>
  )
}
