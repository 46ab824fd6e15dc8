import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ProblemError } from '../../../../../../shared/errors/problem-error.ts'
import type { InputOf, OutputOf } from '../../../../../../shared/ipc/contract.ts'
import { ProblemPanel } from '../../../../../components/problem-panel.tsx'
import { useText } from '../../../../../text/text-context.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { detectedValues, type DetectedValues } from './detected-values.ts'
import { DetectionResult } from './detection-result.tsx'

export interface DetectionDialogProps {
  readonly detecting: UseMutationResult<OutputOf<'directories.detect'>, ProblemError, InputOf<'directories.detect'>>
  /** What stands in the field. */
  readonly server: string
  readonly onUse: (values: DetectedValues) => void
  readonly onClose: () => void
}

/** Says what was found and how; nothing is taken over before it is asked for. */
export function DetectionDialog({ detecting, server, onUse, onClose }: DetectionDialogProps) {
  const { common, directoryServices } = useText()
  const { detection } = directoryServices.activeDirectory
  const found = detecting.data?.detection ?? null
  const values = found === null ? null : detectedValues(found)
  return (
    <FormDialog
      title={detection.title}
      explanation={server === '' ? detection.ofThisMachine : detection.ofServer(server)}
      submitLabel={detection.use}
      canSubmit={values !== null}
      onSubmit={() => {
        if (values !== null) onUse(values)
      }}
      onClose={onClose}
      closeLabel={values === null ? common.close : common.cancel}
      width="md"
    >
      {detecting.isPending && <LinearProgress aria-label={detection.looking} />}
      {detecting.isError && (
        <ProblemPanel problem={detecting.error.problem} onRetry={() => detecting.mutate(detecting.variables)} />
      )}
      {found !== null && <DetectionResult found={found} />}
      {detecting.isSuccess && found === null && <Typography>{detection.unavailable}</Typography>}
    </FormDialog>
  )
}
