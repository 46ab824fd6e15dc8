import { logLevels } from '../../../shared/domain/log-level.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { useCallMutation, useInvalidateCalls } from '../../api/use-call.ts'
import { useAnnounce } from '../../components/live-region.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { Section } from '../../components/section.tsx'
import { SelectRow } from '../../components/select-row.tsx'
import { useText } from '../../text/text-context.tsx'
import { PlaceRow } from './place-row.tsx'

export function LogSection({ logLevel, logFile }: Pick<OutputOf<'settings.describe'>, 'logLevel' | 'logFile'>) {
  const { settings } = useText()
  const save = useCallMutation('settings.saveLogLevel')
  const invalidate = useInvalidateCalls()
  const announce = useAnnounce()
  const tellSaved = async (): Promise<void> => {
    await invalidate('settings.describe')
    announce(settings.levelSaved)
  }
  return (
    <Section title={settings.log}>
      <SelectRow
        name="logLevel"
        label={settings.logLevel}
        help={settings.logLevelHelp}
        // What was chosen is shown at once, and taken back where it could not be kept.
        value={save.isPending ? save.variables.level : logLevel}
        options={logLevels.map((value) => ({ value, label: settings.levels[value] }))}
        onChange={(level) => save.mutate({ level }, { onSuccess: () => void tellSaved() })}
      />
      {save.error !== null && <ProblemPanel problem={save.error.problem} />}
      <PlaceRow label={settings.logFile} path={logFile} folder="logs" help={settings.logFileHelp} />
    </Section>
  )
}
