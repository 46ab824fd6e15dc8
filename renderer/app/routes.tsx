import type { ReactNode } from 'react'
import type { PageName } from '../components/navigation.tsx'
import { AuditLogPage } from '../features/audit-log/audit-log-page.tsx'
import { DirectoryServicesPage } from '../features/directory-services/directory-services-page.tsx'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { SynchronizationsPage } from '../features/synchronizations/synchronizations-page.tsx'
import { UsersPage } from '../features/users/users-page.tsx'

/** Which screen belongs to which page name. */
export const routes: Readonly<Record<PageName, () => ReactNode>> = {
  overview: () => <OverviewPage />,
  users: () => <UsersPage />,
  'directory-services': () => <DirectoryServicesPage />,
  synchronizations: () => <SynchronizationsPage />,
  'audit-log': () => <AuditLogPage />,
  settings: () => <SettingsPage />,
}
