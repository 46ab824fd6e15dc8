import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { authenticationSchema, type Authentication } from '../../../../shared/domain/user.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { FormRow } from '../../../components/form-row.tsx'
import { LoadFileButton } from '../../../components/load-file-button.tsx'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { SelectRow } from '../../../components/select-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'
import { ImportReportView } from './import-report-view.tsx'
import { readTextFile } from './read-text-file.ts'
import { useImport, type ChosenFile } from './use-import.ts'

/** First what the file would do, then doing exactly that. */
export function ImportDialog({ onClose, onChanged }: DialogEnds) {
  const { common, domain, users } = useText()
  const words = users.import
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [authentication, setAuthentication] = useState<Authentication>('integrated')
  const { report, problem, busy, apply } = useImport({ file, authentication, onChanged })
  const isApplied = report?.outcome === 'applied'
  const created = report?.counts.create ?? 0
  return (
    <FormDialog
      title={words.title}
      explanation={words.text}
      submitLabel={created === 0 ? words.applyNone : words.apply(created)}
      canSubmit={report?.outcome === 'planned' && created > 0}
      busy={busy}
      onSubmit={apply}
      onClose={onClose}
      closeLabel={isApplied ? common.close : common.cancel}
      width="md"
    >
      <FileRow file={file} disabled={isApplied} onChoose={setFile} />
      {!isApplied && (
        <SelectRow
          name="authentication"
          label={words.authentication}
          help={words.authenticationHelp}
          value={authentication}
          options={authenticationSchema.options.map((value) => ({ value, label: domain.authentication[value] }))}
          onChange={setAuthentication}
        />
      )}
      {file?.kind === 'not-text' && <MessagePanel tone="failed" title={words.notText} announce="alert" />}
      {file?.kind === 'too-long' && <MessagePanel tone="failed" title={words.tooLong} announce="alert" />}
      {problem !== null && <ProblemPanel problem={problem} />}
      {report !== null && <ImportReportView report={report} />}
    </FormDialog>
  )
}

interface FileRowProps {
  readonly file: ChosenFile | null
  readonly disabled: boolean
  readonly onChoose: (file: ChosenFile) => void
}

function FileRow({ file, disabled, onChoose }: FileRowProps) {
  const words = useText().users.import
  return (
    <FormRow
      label={words.file}
      labels="group"
      aside={
        !disabled && (
          <LoadFileButton
            label={words.choose}
            accept=".csv,.txt,text/csv"
            onLoad={(name, content) => onChoose({ name, ...readTextFile(content) })}
          />
        )
      }
    >
      {() => (
        <Typography sx={{ pt: { md: '6px' }, overflowWrap: 'anywhere' }}>
          {file === null ? words.noFile : file.name}
        </Typography>
      )}
    </FormRow>
  )
}
