import Box from '@mui/material/Box'
import { useNotices } from '../../api/use-notices.ts'
import { MessagePanel } from '../../components/message-panel.tsx'
import { VerdictDialog } from '../../components/verdict-dialog.tsx'
import { useText } from '../../text/text-context.tsx'

/** The texts are those of the licences, and so never translated. */
export function NoticesDialog({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useText()
  const { data, error } = useNotices()
  return (
    <VerdictDialog open title={shell.noticesTitle} onClose={onClose} height="fill">
      {error !== null && <MessagePanel tone="failed" title={shell.noticesMissing} announce="alert" />}
      {data !== undefined && (
        <Box
          component="pre"
          lang="en"
          sx={{ m: 0, fontFamily: 'monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {data}
        </Box>
      )}
    </VerdictDialog>
  )
}
