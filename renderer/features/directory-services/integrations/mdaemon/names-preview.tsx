import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import type { MdaemonPreview } from '../../../../../shared/domain/mdaemon-preview.ts'
import { useCallQuery } from '../../../../api/use-call.ts'
import { FormRow } from '../../../../components/form-row.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import { describeProblemText } from '../../../../text/describe.ts'
import { useText } from '../../../../text/text-context.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { useSettled } from './use-settled.ts'

/** The first names of the file in the chosen code page, read anew while the two fields above change. */
export function NamesPreview() {
  const { mdaemon } = useText().directoryServices
  return (
    <FormRow label={mdaemon.preview} labels="group">
      {() => (
        <Box sx={{ pt: { md: '6px' } }}>
          <Preview />
        </Box>
      )}
    </FormRow>
  )
}

function Preview() {
  const texts = useText()
  const { mdaemon } = texts.directoryServices
  const { control } = useDirectoryForm()
  const typed = useWatch({ control, name: 'mdaemon.connection' })
  const connection = useSettled(typed)
  const isEntered = connection.appDirectory.trim() !== ''
  const { data, error } = useCallQuery('mdaemon.previewNames', connection, { enabled: isEntered, previous: 'keep' })
  if (!isEntered) return <Quiet>{mdaemon.previewEmpty}</Quiet>
  if (error !== null) return <Quiet>{describeProblemText(texts, error.problem).message}</Quiet>
  return data === undefined ? <Quiet>{mdaemon.previewLoading}</Quiet> : <Names preview={data} />
}

const Quiet = ({ children }: { children: string }) => <Typography color="textSecondary">{children}</Typography>

function Names({ preview: { names, accounts, encoding, doubtful } }: { preview: MdaemonPreview }) {
  const { mdaemon } = useText().directoryServices
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box component="ul" aria-live="polite" sx={{ m: 0, pl: 2.5, columns: { sm: 2 } }}>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {mdaemon.previewSummary(accounts, encoding)}
      </Typography>
      {doubtful > 0 && <StatusBadge tone="warning">{mdaemon.previewDoubtful(doubtful)}</StatusBadge>}
    </Box>
  )
}
