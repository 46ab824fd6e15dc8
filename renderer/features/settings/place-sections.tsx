import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { PlaceRow } from './place-row.tsx'
import { ShownRow } from './shown-row.tsx'

type Described = OutputOf<'settings.describe'>

export function DataSection({ dataFolder }: Pick<Described, 'dataFolder'>) {
  const { settings, shell } = useText()
  return (
    <Section title={settings.data}>
      <PlaceRow label={shell.dataFolder} path={dataFolder} folder="data" help={settings.dataHelp} />
    </Section>
  )
}

/** In words, because what a store is worth decides who must not read the data folder. */
export function SecretsSection({ secretProtection }: Pick<Described, 'secretProtection'>) {
  const { settings } = useText()
  return (
    <Section title={settings.secrets}>
      <ShownRow
        label={settings.secretStore}
        value={settings.protection[secretProtection]}
        help={settings.protectionHelp[secretProtection]}
      />
    </Section>
  )
}
