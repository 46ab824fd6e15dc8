import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'
import type { Reason } from '../../../../shared/text/reason.ts'
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'

type StepState = 'passed' | 'failed' | 'not-reached'

export interface Step {
  readonly name: string
  readonly state: StepState
  readonly detail: Reason | null
  readonly durationMs: number | null
}

const tones: Readonly<Record<StepState, StatusTone>> = { passed: 'ok', failed: 'failed', 'not-reached': 'none' }

/** Where a step failed, the problem beside the list says why, in the language of the screen. */
export const withoutRepeatedReason = <Listed extends { readonly detail: Reason | null }>(
  steps: readonly Listed[],
  problem: Problem | null,
): readonly Listed[] =>
  steps.map((step) => (problem !== null && isOf(problem, step.detail) ? { ...step, detail: null } : step))

const isOf = ({ code }: Problem, detail: Reason | null): boolean =>
  detail !== null && 'problem' in detail && detail.problem === code

/** What was gone through, in order: each step with an icon and a word. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <Box component="ol" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {steps.map((step) => (
        <StepLine key={step.name} step={step} />
      ))}
    </Box>
  )
}

function StepLine({ step: { name, state, detail, durationMs } }: { step: Step }) {
  const { domain, wording } = useText()
  const format = useFormat()
  return (
    <Box component="li" sx={line}>
      <Typography component="span" sx={{ fontWeight: state === 'failed' ? 600 : 400 }}>
        {name}
      </Typography>
      <StatusBadge tone={tones[state]}>{domain.stepStates[state]}</StatusBadge>
      <Typography component="span" color="textSecondary" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {detail === null ? '' : wordReason(detail, wording)}
      </Typography>
      <Typography component="span" color="textSecondary" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {durationMs === null ? '' : format.duration(durationMs)}
      </Typography>
    </Box>
  )
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(140px, 4fr) 140px minmax(0, 5fr) 64px' },
  columnGap: 2,
  alignItems: 'start',
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const
