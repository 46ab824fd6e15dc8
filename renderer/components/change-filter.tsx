import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import type { PlanCounts } from '../../shared/domain/sync-plan.ts'
import { useFormat, useText } from '../text/text-context.tsx'
import { changeKindLooks } from './change-kind-badge.tsx'

export type ChangeKinds = readonly ChangeRow['kind'][]

const kindsInOrder = ['create', 'update', 'rename', 'delete', 'skip'] as const

export interface ChangeFilterProps {
  readonly counts: PlanCounts
  /** None means all. */
  readonly kinds: ChangeKinds
  readonly onChange: (kinds: ChangeKinds) => void
}

/** The counts of a plan; pressing one shows only the rows that it counts. */
export function ChangeFilter({ counts, kinds, onChange }: ChangeFilterProps) {
  const { changes } = useText()
  const { number } = useFormat()
  const toggle = (kind: ChangeRow['kind']): void =>
    onChange(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind])
  return (
    <Box
      role="group"
      aria-label={changes.filter}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      {kindsInOrder.map((kind) => {
        const { Icon } = changeKindLooks[kind]
        const pressed = kinds.includes(kind)
        return (
          <Chip
            key={kind}
            icon={<Icon aria-hidden />}
            label={changes[kind](number(counts[kind]))}
            variant={pressed ? 'filled' : 'outlined'}
            color={pressed ? 'primary' : 'default'}
            disabled={counts[kind] === 0}
            aria-pressed={pressed}
            onClick={() => toggle(kind)}
          />
        )
      })}
      <Typography component="span" color="textSecondary">
        {changes.unchanged(number(counts.unchanged))}
      </Typography>
    </Box>
  )
}
