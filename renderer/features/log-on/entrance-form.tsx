import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode, SubmitEvent } from 'react'
import type { Problem } from '../../../shared/errors/problem.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'

export interface EntranceFormProps {
  readonly submitLabel: string
  readonly onSubmit: () => void
  readonly canSubmit: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly children: ReactNode
}

/** Enter submits; what went wrong stands above the button. */
export function EntranceForm({ submitLabel, onSubmit, canSubmit, busy, problem, children }: EntranceFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (canSubmit && !busy) onSubmit()
  }
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {children}
      {problem !== null && <ProblemPanel problem={problem} />}
      <Button type="submit" variant="contained" disabled={!canSubmit} aria-busy={busy} sx={{ alignSelf: 'flex-start' }}>
        {submitLabel}
      </Button>
    </Box>
  )
}
