import Button from '@mui/material/Button'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useCallMutation } from '../../../../api/use-call.ts'
import { useAnnounce } from '../../../../components/live-region.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm, useEditor } from '../../form/editor-context.tsx'
import type { DetectedValues } from './detection/detected-values.ts'
import { DetectionDialog } from './detection/detection-dialog.tsx'

const setting = { shouldDirty: true, shouldValidate: true } as const

/** May stay empty; the button shows what a run would find then, and takes it over where that is wanted. */
export function ServerRow() {
  const { activeDirectory } = useText().directoryServices
  const { requireDraft } = useEditor()
  const { control, setValue } = useDirectoryForm()
  const announce = useAnnounce()
  const server = useWatch({ control, name: 'activeDirectory.connection.server' }).trim()
  const detecting = useCallMutation('directories.detect')
  const [open, setOpen] = useState(false)
  const detect = async (): Promise<void> => {
    const draft = await requireDraft('connection')
    if (draft === null) return
    detecting.mutate(draft)
    setOpen(true)
  }
  const use = (values: DetectedValues): void => {
    setValue('activeDirectory.connection.server', values.server, setting)
    setValue('activeDirectory.connection.baseDn', values.baseDn, setting)
    setOpen(false)
    announce(activeDirectory.detection.used)
  }
  return (
    <>
      <FormTextRow
        name="activeDirectory.connection.server"
        label={activeDirectory.server}
        help={server === '' ? activeDirectory.serverEmpty : activeDirectory.serverHelp}
        inputMode="url"
        aside={
          <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={() => void detect()}>
            {activeDirectory.detection.open}
          </Button>
        }
      />
      {open && <DetectionDialog detecting={detecting} server={server} onUse={use} onClose={() => setOpen(false)} />}
    </>
  )
}
