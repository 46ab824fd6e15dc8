import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ControllerAttempt, DetectionStep, DirectoryDetection } from '../../../../../../shared/domain/detection.ts'
import { StatusBadge, type StatusTone } from '../../../../../components/status-badge.tsx'
import { describeProblemText } from '../../../../../text/describe.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { controllerText } from './detected-values.ts'

/** Everything that was looked for, in order, with what came of it. */
export function DetectionTrail({ trail, attempts }: Pick<DirectoryDetection, 'trail' | 'attempts'>) {
  const { detection } = useText().directoryServices.activeDirectory
  return (
    <Box component="ol" aria-label={detection.trail} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {trail.map((step) => (
        <StepLine key={`${step.kind} ${step.asked}`} step={step} />
      ))}
      {attempts.map((attempt) => (
        <AttemptLine key={controllerText(attempt.controller)} attempt={attempt} />
      ))}
    </Box>
  )
}

const tones = { found: 'ok', nothing: 'none', failed: 'warning' } as const

function StepLine({ step: { kind, asked, outcome } }: { step: DetectionStep }) {
  const { detection } = useText().directoryServices.activeDirectory
  const details = {
    found: outcome.kind === 'found' ? outcome.values.join(', ') : '',
    failed: outcome.kind === 'failed' ? outcome.reason : '',
    nothing: '',
  }
  return (
    <Line
      name={detection.places[kind]}
      tone={tones[outcome.kind]}
      word={detection.outcomes[outcome.kind]}
      detail={details[outcome.kind] === '' ? asked : `${asked}: ${details[outcome.kind]}`}
    />
  )
}

function AttemptLine({ attempt: { controller, problem } }: { attempt: ControllerAttempt }) {
  const texts = useText()
  const { detection } = texts.directoryServices.activeDirectory
  const host = controllerText(controller)
  return problem === null ? (
    <Line name={detection.attempt} tone="ok" word={detection.answered} detail={host} />
  ) : (
    <Line
      name={detection.attempt}
      tone="failed"
      word={texts.domain.stepStates.failed}
      detail={`${host}: ${describeProblemText(texts, problem).message}`}
    />
  )
}

interface LineProps {
  readonly name: string
  readonly tone: StatusTone
  readonly word: string
  readonly detail: string
}

function Line({ name, tone, word, detail }: LineProps) {
  return (
    <Box component="li" sx={line}>
      <Typography component="span">{name}</Typography>
      <StatusBadge tone={tone}>{word}</StatusBadge>
      <Typography component="span" color="textSecondary" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {detail}
      </Typography>
    </Box>
  )
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(140px, 4fr) 140px minmax(0, 7fr)' },
  columnGap: 2,
  alignItems: 'start',
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const
