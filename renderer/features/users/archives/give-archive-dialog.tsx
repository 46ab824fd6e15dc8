import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { ArchiveRow } from '../../../../shared/ipc/archive-calls.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useAnnounce } from '../../../components/live-region.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'
import { UserPicker } from './user-picker.tsx'

type GiveArchiveProps = DialogEnds & { readonly archive: ArchiveRow }

export function GiveArchiveDialog(props: GiveArchiveProps) {
  const { folder, owner } = props.archive
  const isOfUser = owner !== null && comparisonKey(owner) === comparisonKey(folder)
  return isOfUser ? <OwnArchive folder={folder} owner={owner} onClose={props.onClose} /> : <GiveForm {...props} />
}

/** A button of several lines would cover the table: of a very long name it bears both ends. */
const longestOnButton = 40
const shorten = (name: string): string =>
  name.length <= longestOnButton ? name : `${name.slice(0, 24)}…${name.slice(-12)}`

function GiveForm({ archive: { folder }, onClose, onChanged }: GiveArchiveProps) {
  const { archives } = useText()
  const announce = useAnnounce()
  const [heir, setHeir] = useState<UserSummary>()
  const giving = useCallMutation('archives.give')
  const give = (): void => {
    if (heir === undefined) return
    const onSuccess = (): void => {
      announce(archives.given(folder, heir.userName))
      onChanged()
      onClose()
    }
    giving.mutate({ folder, userId: heir.id }, { onSuccess })
  }
  return (
    <FormDialog
      title={archives.giveTitle(folder)}
      explanation={archives.giveText}
      submitLabel={heir === undefined ? archives.giveButton : archives.giveTo(shorten(heir.userName))}
      canSubmit={heir !== undefined}
      busy={giving.isPending}
      onSubmit={give}
      onClose={onClose}
      width="md"
    >
      {giving.isError && <ProblemPanel problem={giving.error.problem} />}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: 360 }}>
        <UserPicker onPick={setHeir} />
      </Box>
    </FormDialog>
  )
}

interface OwnArchiveProps {
  readonly folder: string
  readonly owner: string
  readonly onClose: () => void
}

function OwnArchive({ folder, owner, onClose }: OwnArchiveProps) {
  const { archives } = useText()
  return (
    <VerdictDialog open title={archives.giveTitle(folder)} onClose={onClose} width="sm">
      <Typography sx={{ fontWeight: 600 }}>{archives.ownTitle(owner)}</Typography>
      <Typography>{archives.ownText}</Typography>
    </VerdictDialog>
  )
}
