import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { useDirectoryForm } from '../form/editor-context.tsx'

/** What to do while nothing is configured. */
export function FirstStart() {
  const { directories } = useText().directoryServices
  const { setFocus, setValue } = useDirectoryForm()
  const chooseSample = (): void => {
    setValue('type', 'sample', { shouldDirty: true })
    // This panel and its button go with the choice.
    setFocus('type')
  }
  return (
    <MessagePanel
      tone="info"
      title={directories.emptyTitle}
      actions={
        <Button variant="outlined" onClick={chooseSample}>
          {directories.useSample}
        </Button>
      }
    >
      <Typography>{directories.emptyText}</Typography>
    </MessagePanel>
  )
}
