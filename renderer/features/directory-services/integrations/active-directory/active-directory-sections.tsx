import { ConnectionSection } from './connection-section.tsx'
import { SynchronizationSection } from './synchronization-section.tsx'

export function ActiveDirectorySections() {
  return (
    <>
      <ConnectionSection />
      <SynchronizationSection />
    </>
  )
}
