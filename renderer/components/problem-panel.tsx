import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Problem } from '../../shared/errors/problem.ts'
import { describeProblemText } from '../text/describe.ts'
import { useText } from '../text/text-context.tsx'
import { CopyButton } from './copy-button.tsx'
import { MessagePanel } from './message-panel.tsx'

export interface ProblemPanelProps {
  readonly problem: Problem
  readonly onRetry?: () => void
  readonly actions?: ReactNode
}

/** What happened, what to do, and the code to quote; everything can be copied. */
export function ProblemPanel({ problem, onRetry, actions }: ProblemPanelProps) {
  const text = useText()
  const { message, hint } = describeProblemText(text, problem)
  const stage = text.domain.stages[problem.stage]
  return (
    <MessagePanel
      tone="failed"
      announce="alert"
      title={message}
      actions={
        <>
          {onRetry !== undefined && <Button onClick={onRetry}>{text.common.retry}</Button>}
          {actions}
          <CopyButton text={() => [message, hint, `${problem.code} (${problem.stage})`].join('\n')} />
        </>
      }
    >
      <Typography>{hint}</Typography>
      <Typography variant="body2" color="textSecondary">
        {text.common.problemStage}: {stage} · {text.common.problemCode}: <code>{problem.code}</code>
      </Typography>
    </MessagePanel>
  )
}
