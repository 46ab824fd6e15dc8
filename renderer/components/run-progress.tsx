import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import type { RunProgress as Progress } from '../../shared/domain/sync-run.ts'
import { useFormat, useText } from '../text/text-context.tsx'
import { useAnnounce } from './live-region.tsx'
import { useNow } from './use-now.ts'

export interface RunProgressProps {
  /** What the run does, e.g. `Testing main`. */
  readonly title: string
  /** null until the first event. */
  readonly progress: Progress | null
  /** ISO 8601; null until it is known. */
  readonly startedAt: string | null
  readonly onCancel: () => void
}

/** Phase, done of total, time, Cancel. Speaks at a new phase and at each quarter, not at each tick. */
export function RunProgress({ title, progress, startedAt, onCancel }: RunProgressProps) {
  const { domain, runs } = useText()
  const format = useFormat()
  const now = useNow(500)
  const [cancelling, setCancelling] = useState(false)
  const phase = progress === null ? runs.starting : domain.phases[progress.phase]
  const percent = percentOf(progress)
  useProgressAnnouncements(phase, percent)
  const cancel = (): void => {
    setCancelling(true)
    onCancel()
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Typography component="span" color="textSecondary">
          {[phase, amountDone(progress, { format, runs })].filter(Boolean).join(': ')}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {startedAt !== null && (
          <Typography component="span" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {format.elapsed(now - Date.parse(startedAt))}
          </Typography>
        )}
        <Button variant="outlined" disabled={cancelling} onClick={cancel}>
          {cancelling ? runs.cancelling : runs.cancel}
        </Button>
      </Box>
      <LinearProgress
        aria-label={`${title}: ${phase}`}
        {...(percent === null
          ? { variant: 'indeterminate' as const }
          : { variant: 'determinate' as const, value: percent })}
      />
    </Box>
  )
}

function percentOf(progress: Progress | null): number | null {
  const total = progress?.total ?? 0
  return progress === null || total === 0 ? null : Math.min(100, Math.floor((progress.done / total) * 100))
}

type Words = { readonly format: ReturnType<typeof useFormat>; readonly runs: ReturnType<typeof useText>['runs'] }

function amountDone(progress: Progress | null, { format, runs }: Words): string {
  if (progress === null || (progress.done === 0 && progress.total === null)) return ''
  return progress.total === null
    ? runs.entries(progress.done)
    : runs.doneOf(format.number(progress.done), format.number(progress.total))
}

function useProgressAnnouncements(phase: string, percent: number | null): void {
  const { runs } = useText()
  const announce = useAnnounce()
  const quarter = percent === null ? 0 : Math.floor(percent / 25) * 25
  const spoken = useRef('')
  useEffect(() => {
    const sentence = quarter === 0 ? phase : runs.quarter(phase, quarter)
    if (sentence === spoken.current) return
    spoken.current = sentence
    announce(sentence)
  }, [announce, phase, quarter, runs])
}
