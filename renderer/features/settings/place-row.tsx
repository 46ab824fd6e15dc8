import Button from '@mui/material/Button'
import type { OwnFolder } from '../../../shared/ipc/settings-calls.ts'
import { useCallMutation, useCallQuery } from '../../api/use-call.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { ShownRow } from './shown-row.tsx'

export interface PlaceRowProps {
  readonly label: string
  readonly path: string
  readonly folder: OwnFolder
  readonly help: string
}

/** A path of this program: to be copied, and opened where the program has the system's file manager. */
export function PlaceRow({ label, path, folder, help }: PlaceRowProps) {
  const { settings } = useText()
  const host = useCallQuery('application.describe', {}).data?.host
  const opening = useCallMutation('settings.openFolder')
  return (
    <>
      <ShownRow
        label={label}
        value={path}
        help={help}
        aside={
          <>
            <CopyButton text={() => path} label={settings.copyPath} />
            {host === 'electron' && (
              <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={() => opening.mutate({ folder })}>
                {settings.openFolder}
              </Button>
            )}
          </>
        }
      />
      {opening.error !== null && <ProblemPanel problem={opening.error.problem} />}
    </>
  )
}
