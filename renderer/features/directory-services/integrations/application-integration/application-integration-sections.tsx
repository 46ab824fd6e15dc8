import { IntegrationConnectionSection } from './integration-connection-section.tsx'
import { LogOnRequestSection } from './log-on-request-section.tsx'

export function ApplicationIntegrationSections() {
  return (
    <>
      <IntegrationConnectionSection />
      <LogOnRequestSection />
    </>
  )
}
