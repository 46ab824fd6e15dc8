import Button from '@mui/material/Button'
import { useCallMutation } from '../../../../api/use-call.ts'
import { describeProblemText } from '../../../../text/describe.ts'
import { useText } from '../../../../text/text-context.tsx'
import { useEditor } from '../../form/editor-context.tsx'

/** Which base DN the program would use by itself; asked for only when the administrator wants to know. */
export function DetectedBaseDn() {
  const texts = useText()
  const { connection } = texts.directoryServices
  const { requireDraft } = useEditor()
  const detection = useCallMutation('directories.detectBaseDn')
  const detect = async (): Promise<void> => {
    const draft = await requireDraft('connection')
    if (draft !== null) detection.mutate(draft)
  }
  if (detection.isPending) return connection.detecting
  if (detection.isSuccess) {
    return detection.data.baseDn === null ? connection.notDetected : connection.detected(detection.data.baseDn)
  }
  return (
    <>
      {detection.isError ? describeProblemText(texts, detection.error.problem).message : connection.baseDnEmpty}{' '}
      <Button size="small" sx={{ minHeight: 0, minWidth: 0, py: 0, px: 0.5 }} onClick={() => void detect()}>
        {connection.detect}
      </Button>
    </>
  )
}
