import { useState } from 'react'
import { passwordWeakness } from '../../../shared/domain/password-strength.ts'
import { useCallMutation } from '../../api/use-call.ts'
import { CheckboxRow } from '../../components/checkbox-row.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useAnnounce } from '../../components/live-region.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { noPassphrase, PassphraseFields } from './passphrase-fields.tsx'
import { saveTextFile } from './save-text-file.ts'

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { settings } = useText()
  const [withSecrets, setWithSecrets] = useState(false)
  const [typed, setTyped] = useState(noPassphrase)
  const makeFile = useCallMutation('settings.exportConfiguration')
  const announce = useAnnounce()
  const isReady = typed.passphrase === typed.repeated && passwordWeakness(typed.passphrase, '') === null
  const submit = () =>
    makeFile.mutate(
      { passphrase: withSecrets ? typed.passphrase : null },
      {
        onSuccess: (file) => {
          saveTextFile(file)
          announce(settings.saved(file.fileName))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={settings.exportTitle}
      explanation={settings.configurationText}
      submitLabel={settings.save}
      canSubmit={!withSecrets || isReady}
      busy={makeFile.isPending}
      onSubmit={submit}
      onClose={onClose}
      width="md"
    >
      <CheckboxRow
        name="withSecrets"
        label={settings.withSecrets}
        help={settings.withSecretsHelp}
        checked={withSecrets}
        onChange={setWithSecrets}
        align="start"
      />
      {withSecrets && <PassphraseFields value={typed} onChange={setTyped} />}
      {makeFile.error !== null && <ProblemPanel problem={makeFile.error.problem} />}
    </FormDialog>
  )
}
