import { useCallQuery } from '../../api/use-call.ts'
import { Page } from '../../components/page.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { AboutSection } from './about-section.tsx'
import { ConfigurationSection } from './configuration-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { LogSection } from './log-section.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import { DataSection, SecretsSection } from './place-sections.tsx'
import { SupportSection } from './support-section.tsx'
import { UpdatesSection } from './updates-section.tsx'

/** What is chosen here takes effect at once; there is nothing to save. */
export function SettingsPage() {
  const { shell } = useText()
  const { data, error } = useCallQuery('settings.describe', {})
  return (
    <Page title={shell.settings}>
      <DisplaySection />
      <UpdatesSection />
      {error !== null && <ProblemPanel problem={error.problem} />}
      {data !== undefined && (
        <>
          <DataSection {...data} />
          <SecretsSection {...data} />
          <LogSection {...data} />
        </>
      )}
      <ScheduleSection />
      <ConfigurationSection />
      <SupportSection />
      <AboutSection />
    </Page>
  )
}
