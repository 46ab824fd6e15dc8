import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { MessagePanel } from '../../components/message-panel.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { ShownRow } from './shown-row.tsx'

type Described = OutputOf<'settings.describe'>

export function DataSection({ dataFolder }: Pick<Described, 'dataFolder'>) {
  const { settings, shell } = useText()
  return (
    <Section title={settings.data}>
      <ShownRow label={shell.dataFolder} value={dataFolder} help={settings.dataHelp} />
    </Section>
  )
}

/** In words, because what a store is worth decides who must not read the data folder. */
export function SecretsSection({ secretProtection }: Pick<Described, 'secretProtection'>) {
  const { settings } = useText()
  const [kind, meaning] = [settings.protection[secretProtection], settings.protectionHelp[secretProtection]]
  return (
    <Section title={settings.secrets}>
      {secretProtection === 'none' ? (
        <MessagePanel tone="warning" title={kind}>
          {meaning}
        </MessagePanel>
      ) : (
        <ShownRow label={settings.secretStore} value={kind} help={meaning} />
      )}
    </Section>
  )
}
