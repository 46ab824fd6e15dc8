import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import { useCallMutation } from '../../../../api/use-call.ts'
import { FormRow } from '../../../../components/form-row.tsx'
import { describeProblemText } from '../../../../text/describe.ts'
import { useText } from '../../../../text/text-context.tsx'
import { useDirectoryForm, useEditor } from '../../form/editor-context.tsx'
import { interfaceInUse } from './interface-in-use.ts'

/** What was found holds for the values that it was found with. */
export function InterfaceRow() {
  const { control } = useDirectoryForm()
  const connection = useWatch({ control, name: 'icewarp.connection' })
  return <FoundInterface key={Object.values(connection).join(' ')} />
}

/** Asked for only when the administrator wants to know, as it takes a log-on. A disabled button would lose the focus. */
function FoundInterface() {
  const { icewarp } = useText().directoryServices
  const { requireDraft } = useEditor()
  const detection = useCallMutation('directories.diagnose')
  const detect = async (): Promise<void> => {
    if (detection.isPending) return
    const draft = await requireDraft('connection')
    if (draft !== null) detection.mutate(draft)
  }
  return (
    <FormRow
      labels="group"
      label={icewarp.interface}
      aside={
        <Button variant="outlined" sx={{ flexShrink: 0 }} aria-busy={detection.isPending} onClick={() => void detect()}>
          {icewarp.showInterface}
        </Button>
      }
    >
      {() => (
        <Typography sx={{ pt: '6px', overflowWrap: 'anywhere' }} role="status">
          <Answer detection={detection} />
        </Typography>
      )}
    </FormRow>
  )
}

interface AnswerProps {
  readonly detection: ReturnType<typeof useCallMutation<'directories.diagnose'>>
}

function Answer({ detection }: AnswerProps) {
  const texts = useText()
  const { icewarp } = texts.directoryServices
  if (detection.isPending) return icewarp.asking
  if (detection.isError) return describeProblemText(texts, detection.error.problem).message
  if (detection.data === undefined) return icewarp.foundByItself
  const found = interfaceInUse(detection.data)
  const { problem } = detection.data
  const lines = [
    found === null ? null : icewarp.interfaces[found.kind](found.url),
    problem === null ? null : describeProblemText(texts, problem).message,
  ]
  return lines.filter((line) => line !== null).join(' ')
}
