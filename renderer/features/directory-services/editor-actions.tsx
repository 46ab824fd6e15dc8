import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useActiveRuns } from '../../api/active-runs.tsx'
import { ActionBar } from '../../components/action-bar.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useText } from '../../text/text-context.tsx'
import { TestAuthenticationDialog } from './authentication/test-authentication-dialog.tsx'
import { useDirectoryForm } from './form/editor-context.tsx'
import { useDialogDraft } from './form/use-dialog-draft.ts'
import { useSaveKey } from './form/use-save-key.ts'
import type { SaveDirectory } from './form/use-save-directory.ts'
import { SaveFirstDialog } from './run/save-first-dialog.tsx'
import type { RunDialogControl } from './run/use-run-dialog.tsx'

export interface EditorActionsProps {
  readonly id: string
  readonly page: 'saved' | 'unsaved'
  readonly saving: SaveDirectory
  readonly runs: RunDialogControl
}

export function EditorActions({ id, page, saving, runs }: EditorActionsProps) {
  const { common, directoryServices } = useText()
  const { actions } = directoryServices
  const form = useDirectoryForm()
  const { isDirty } = form.formState
  const authentication = useDialogDraft('all')
  const [saveFirst, setSaveFirst] = useState(false)
  const isBusy = useActiveRuns().some(({ run }) => run?.directory === id)
  const bar = useSaveKey(() => void saving.save())
  const synchronize = (): void => (page === 'unsaved' ? setSaveFirst(true) : void runs.synchronize())
  return (
    <Box ref={bar} sx={{ display: 'contents' }}>
      <ActionBar
        start={
          <>
            <Button
              variant="contained"
              title={actions.saveShortcut}
              aria-busy={saving.saving}
              onClick={() => void saving.save()}
            >
              {actions.save}
            </Button>
            <Button variant="outlined" onClick={() => form.reset()}>
              {actions.discard}
            </Button>
            {isDirty && <StatusBadge tone="warning">{common.unsavedChanges}</StatusBadge>}
          </>
        }
        end={
          <>
            <Button variant="outlined" onClick={() => void authentication.open()}>
              {actions.testAuthentication}
            </Button>
            <Button variant="outlined" aria-busy={runs.starting} disabled={isBusy} onClick={() => void runs.test()}>
              {actions.testSettings}
            </Button>
            <Button variant="outlined" aria-busy={runs.starting} disabled={isBusy} onClick={synchronize}>
              {actions.synchronize}
            </Button>
          </>
        }
      />
      {authentication.draft !== null && (
        <TestAuthenticationDialog draft={authentication.draft} onClose={authentication.close} />
      )}
      {saveFirst && (
        <SaveFirstDialog
          onConfirm={() => {
            setSaveFirst(false)
            void runs.synchronize()
          }}
          onClose={() => setSaveFirst(false)}
        />
      )}
    </Box>
  )
}
