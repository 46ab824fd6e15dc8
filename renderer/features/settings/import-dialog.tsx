import { useState } from 'react'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormRow } from '../../components/form-row.tsx'
import { MessagePanel } from '../../components/message-panel.tsx'
import { PasswordInput } from '../../components/password-row.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ConfigurationFileRow } from './configuration-file-row.tsx'
import { useConfigurationImport } from './use-configuration-import.ts'

/** First what the file would change, then making exactly those changes. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, settings } = useText()
  const [passphrase, setPassphrase] = useState('')
  // The first answer about a sealed file asks for its passphrase; a wrong one must not take the field away.
  const [isSealed, setIsSealed] = useState(false)
  const { file, preview, outcome, problem, busy, choose, proceed } = useConfigurationImport()
  if (preview?.kind === 'passphrase-needed' && !isSealed) setIsSealed(true)
  const changes = preview?.kind === 'changes' ? preview.changes : null
  const changesSomething = changes?.some(({ kind }) => kind !== 'unchanged') === true
  const needsPassphrase = isSealed && changes === null
  return (
    <FormDialog
      title={settings.importTitle}
      explanation={settings.importText}
      submitLabel={needsPassphrase ? settings.showChanges : settings.apply}
      canSubmit={outcome === null && (needsPassphrase ? passphrase !== '' : changesSomething)}
      busy={busy}
      onSubmit={() => proceed(passphrase)}
      onClose={onClose}
      closeLabel={outcome === null ? common.cancel : common.close}
      width="md"
    >
      <ConfigurationFileRow
        file={file}
        disabled={outcome !== null}
        onChoose={(chosen) => {
          setIsSealed(false)
          setPassphrase('')
          choose(chosen)
        }}
      />
      {needsPassphrase && (
        <FormRow label={settings.passphrase} help={settings.sealed}>
          {(wiring) => (
            <PasswordInput
              name="passphrase"
              value={passphrase}
              onChange={setPassphrase}
              wiring={wiring}
              purpose="present"
              autoFocus
            />
          )}
        </FormRow>
      )}
      {problem !== null && <ProblemPanel problem={problem} />}
      {outcome !== null && (
        <MessagePanel tone="ok" title={settings.imported(outcome.directories.length)} announce="alert" />
      )}
      {outcome === null && changes !== null && <ImportPreview changes={changes} />}
    </FormDialog>
  )
}
