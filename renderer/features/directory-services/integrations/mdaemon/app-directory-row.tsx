import Button from '@mui/material/Button'
import { useEffect, useEffectEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useCallMutation, useCallQuery } from '../../../../api/use-call.ts'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { DetectAppDirectory } from './detect-app-directory.tsx'

const name = 'mdaemon.connection.appDirectory'

/** Typed, found on this machine, or, where the program has the system's dialog, chosen. */
export function AppDirectoryRow() {
  const { mdaemon } = useText().directoryServices
  const { control, setValue } = useDirectoryForm()
  const appDirectory = useWatch({ control, name })
  const application = useCallQuery('application.describe', {})
  const picking = useCallMutation('application.pickFolder')
  const enter = (folder: string): void => setValue(name, folder, { shouldDirty: true, shouldValidate: true })
  const pick = (): void => {
    if (picking.isPending) return
    const onSuccess = ({ folder }: { readonly folder: string | null }): void => {
      if (folder !== null) enter(folder)
    }
    picking.mutate({ startAt: appDirectory.trim() }, { onSuccess })
  }
  useFirstLook(appDirectory, enter)
  const hasDialog = application.data?.host === 'electron'
  return (
    <FormTextRow
      name={name}
      label={mdaemon.appDirectory}
      help={
        <>
          {mdaemon.appDirectoryHelp} {appDirectory.trim() === '' && <DetectAppDirectory onFound={enter} />}
        </>
      }
      {...(hasDialog
        ? {
            aside: (
              <Button variant="outlined" sx={{ flexShrink: 0 }} aria-busy={picking.isPending} onClick={pick}>
                {mdaemon.choose}
              </Button>
            ),
          }
        : {})}
    />
  )
}

/** A new directory of this type is looked for once, on the machine of the program; whoever empties the field wants it empty. */
function useFirstLook(appDirectory: string, enter: (folder: string) => void): void {
  const [isNew] = useState(appDirectory.trim() === '')
  const found = useCallQuery('mdaemon.detectAppDirectory', {}, { enabled: isNew }).data?.appDirectory ?? null
  const enterFound = useEffectEvent((folder: string) => {
    if (appDirectory.trim() === '') enter(folder)
  })
  useEffect(() => {
    if (found !== null) enterFound(found)
  }, [found])
}
