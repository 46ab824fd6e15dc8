import { counted } from './counted.ts'

export const overview = {
  title: 'Overview',
  attention: 'Needs attention',
  nothingNeedsAttention: 'Nothing needs attention.',
  showRun: 'Show the run',
  showPlan: 'Show the plan',
  openDirectory: 'Open Directory Services',
  lastRun: 'Last run',
  noRun: 'No run is recorded yet.',
  startFirstRun: 'Test the settings on the Directory Services screen, then synchronize.',
  showChanges: 'Show changes',
  users: 'Users by directory',
  directory: 'Directory',
  madeByHand: 'Made by hand',
  total: 'All users',
  usersColumn: 'Users',
  showUsers: 'Show users',
  recentChanges: 'Changes of the last runs',
  recentChangesText: 'New, changed, renamed and deleted users of each run that was applied, the newest at the right.',
  noRecentChanges: 'No run has been applied yet.',
  run: 'Run',
  changesOf: (count: number) => counted(count, 'change', 'changes'),
  lastRunFacts: (directory: string, origin: string, duration: string) =>
    `${directory}, started from ${origin}, ${duration}`,
  unfinishedFacts: (directory: string, origin: string) => `${directory}, started from ${origin}`,
  firstStartTitle: 'Welcome. No directory is connected yet',
  firstStartText:
    'Connect your directory and see what would change before anything is written. To look around first, try the sample directory: a company of about 60 people inside this program; nothing leaves this machine.',
  connect: 'Connect a directory',
  trySample: 'Try the sample directory',
}
