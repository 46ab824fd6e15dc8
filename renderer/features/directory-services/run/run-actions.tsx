import Button from '@mui/material/Button'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { Texts } from '../../../text/texts.ts'
import { useText } from '../../../text/text-context.tsx'
import type { Offer } from './confirmation.ts'

export interface RunActionsProps {
  readonly offer: Offer
  readonly page: 'saved' | 'unsaved'
  readonly applying: boolean
  readonly onApply: (fingerprint: string) => void
}

/** Applies exactly the plan that is shown; the button of a held plan says what it does, with its number. */
export function RunActions({ offer, page, applying, onApply }: RunActionsProps) {
  const texts = useText()
  if (offer.kind === 'nothing') return null
  return (
    <Button
      variant="contained"
      color={offer.kind === 'confirm-deletions' ? 'error' : 'primary'}
      aria-busy={applying}
      disabled={applying}
      onClick={() => onApply(offer.fingerprint)}
    >
      {labelOf(offer, page, texts)}
    </Button>
  )
}

function labelOf(
  offer: Exclude<Offer, { kind: 'nothing' }>,
  page: RunActionsProps['page'],
  { directoryServices: { actions, run } }: Texts,
): string {
  switch (offer.kind) {
    case 'apply':
      return page === 'unsaved' ? run.saveAndSynchronize : actions.synchronize
    case 'confirm-changes':
      return run.applyChanges(offer.changes)
    case 'confirm-deletions':
      return run.deleteUsers(offer.deletions)
    default:
      return assertNever(offer)
  }
}
