import Box from '@mui/material/Box'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { describeWarningText } from '../../../text/describe.ts'
import { useText } from '../../../text/text-context.tsx'
import { withCaptions } from '../form/with-captions.ts'

export interface WarningListProps {
  readonly type: DirectoryType
  readonly warnings: readonly SyncWarning[]
}

export function WarningList({ type, warnings }: WarningListProps) {
  const texts = useText()
  const { run } = texts.directoryServices
  if (warnings.length === 0) return null
  return (
    <MessagePanel tone="warning" title={run.warnings(warnings.length)}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {warnings.map((warning, index) => (
          <li key={index}>{describeWarningText(texts, withCaptions(warning, type, texts))}</li>
        ))}
      </Box>
    </MessagePanel>
  )
}
