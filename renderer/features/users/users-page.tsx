import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useId, useState } from 'react'
import { Page } from '../../components/page.tsx'
import { useText } from '../../text/text-context.tsx'
import { ArchivesView } from './archives/archives-view.tsx'
import { UsersView } from './list/users-view.tsx'
import { TabPanel } from './tab-panel.tsx'

const tabs = ['users', 'archives'] as const
type TabName = (typeof tabs)[number]

/** The user database, and the archives that belong to its users. */
export function UsersPage() {
  const { users } = useText()
  const id = useId()
  const [shown, setShown] = useState<TabName>('users')
  const labels: Readonly<Record<TabName, string>> = { users: users.usersTab, archives: users.archivesTab }
  const panel = { id: `${id}panel`, labelledBy: `${id}${shown}` }
  return (
    <Page title={users.title} layout="fill">
      <Tabs
        value={shown}
        onChange={(_event, tab: TabName) => setShown(tab)}
        aria-label={users.tabs}
        sx={{ minHeight: 40, flexShrink: 0 }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab}
            id={`${id}${tab}`}
            aria-controls={panel.id}
            value={tab}
            label={labels[tab]}
            sx={{ minHeight: 40, py: 1 }}
          />
        ))}
      </Tabs>
      <TabPanel {...panel}>{shown === 'users' ? <UsersView /> : <ArchivesView />}</TabPanel>
    </Page>
  )
}
