import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Schedule } from '../../../../shared/domain/schedule.ts'
import { useCallQuery } from '../../../api/use-call.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { Section } from '../../../components/section.tsx'
import { VerdictDialog } from '../../../components/verdict-dialog.tsx'
import { useText } from '../../../text/text-context.tsx'
import { serviceName, systemdEnable, systemdService, systemdTimer, windowsLine } from './external-lines.ts'

/** Where no times are chosen. */
const nightly: Schedule = { kind: 'daily', time: '02:00' }

export interface ExternalScheduleDialogProps {
  readonly directory: string
  readonly schedule: Schedule | null
  readonly onClose: () => void
}

/** The lines that make the system run it, with this data folder, this directory and its times in them. */
export function ExternalScheduleDialog({ directory, schedule, onClose }: ExternalScheduleDialogProps) {
  const { externalDialog: text } = useText().schedule
  const dataFolder = useCallQuery('application.describe', {}).data?.dataFolder ?? ''
  const task = { directory, dataFolder, schedule: schedule ?? nightly }
  const unit = `/etc/systemd/system/${serviceName(directory)}`
  return (
    <VerdictDialog open title={text.title(directory)} onClose={onClose}>
      <Typography>{text.text}</Typography>
      <Lines title={text.windows} description={text.windowsText} lines={windowsLine(task)} />
      <Lines title={text.service} description={text.serviceText(`${unit}.service`)} lines={systemdService(task)} />
      <Lines title={text.timer} description={text.timerText(`${unit}.timer`)} lines={systemdTimer(task)} />
      <Lines title={text.enable} description={undefined} lines={systemdEnable(directory)} />
      <Typography>{text.accounts(directory)}</Typography>
      <Typography color="textSecondary">{text.exitCodes}</Typography>
    </VerdictDialog>
  )
}

interface LinesProps {
  readonly title: string
  readonly description: string | undefined
  readonly lines: string
}

function Lines({ title, description, lines }: LinesProps) {
  const { common, schedule } = useText()
  return (
    <Section
      title={title}
      description={description}
      aside={
        <Box role="group" aria-label={schedule.externalDialog.copyLines(title)}>
          <CopyButton text={() => lines} label={common.copy} />
        </Box>
      }
    >
      <Box component="pre" sx={{ m: 0, fontFamily: 'monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {lines}
      </Box>
    </Section>
  )
}
