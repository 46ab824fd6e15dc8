import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { CopyButton } from '../components/copy-button.tsx'
import { MessagePanel } from '../components/message-panel.tsx'
import { Page } from '../components/page.tsx'
import { useText } from '../text/text-context.tsx'

export interface ScreenFaultProps {
  /** For whoever looks for the reason. */
  readonly fault: string
  readonly onRetry: () => void
}

/** Stands where a screen should be; the other ones can be chosen as before. */
export function ScreenFault({ fault, onRetry }: ScreenFaultProps) {
  const { common, shell } = useText()
  return (
    <Page title={shell.faultTitle}>
      <Box sx={{ py: 2 }}>
        <MessagePanel
          tone="failed"
          announce="alert"
          title={shell.faultCause}
          actions={
            <>
              <Button onClick={onRetry}>{common.retry}</Button>
              <CopyButton text={() => fault} />
            </>
          }
        >
          <Typography>{shell.faultText}</Typography>
          <Typography variant="body2" color="textSecondary">
            <code>{fault}</code>
          </Typography>
        </MessagePanel>
      </Box>
    </Page>
  )
}
