import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { isRemark } from '../../../../shared/domain/notice-texts.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { describeWarningText } from '../../../text/describe.ts'
import { useText } from '../../../text/text-context.tsx'
import { withCaptions } from '../form/with-captions.ts'

export interface WarningListProps {
  readonly type: DirectoryType
  readonly warnings: readonly SyncWarning[]
}

/** Warnings together; what is only good to know stands above them, a line each. */
export function WarningList({ type, warnings }: WarningListProps) {
  const texts = useText()
  const { run } = texts.directoryServices
  const words = (warning: SyncWarning): string => describeWarningText(texts, withCaptions(warning, type, texts))
  const heeded = warnings.filter((warning) => !isRemark(warning))
  return (
    <>
      {warnings.filter(isRemark).map((remark) => (
        <Typography key={remark.code} color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {words(remark)}
        </Typography>
      ))}
      {heeded.length > 0 && (
        <MessagePanel tone="warning" title={run.warnings(heeded.length)}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {heeded.map((warning, index) => (
              <li key={index}>{words(warning)}</li>
            ))}
          </Box>
        </MessagePanel>
      )}
    </>
  )
}
