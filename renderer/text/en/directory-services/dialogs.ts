import { counted } from '../counted.ts'

/** What opens over the page. */
export const dialogs = {
  browse: {
    title: 'Choose the base DN',
    tree: 'Entries of the directory',
    chosen: 'Chosen',
    nothingChosen: 'Nothing is chosen yet.',
    use: 'Use this base DN',
    noEntries: 'The server shows no entries to this account. Enter the base DN by hand.',
    truncated: 'There are more entries here than are shown.',
  },

  groupPicker: {
    title: 'Choose groups',
    explanation: 'Members of the chosen groups, and of the groups in them, are synchronized.',
    list: 'Groups of the directory',
    search: 'Search groups',
    use: (count: number) => (count === 0 ? 'Use no group' : `Use ${counted(count, 'group', 'groups')}`),
    members: (count: number) => counted(count, 'member', 'members'),
    missingTitle: 'Chosen, but not in the directory',
    noGroups: 'The directory returned no group. Check the group filter and the attribute of the name.',
    noMatch: 'No group matches the search.',
    chosenCount: (count: string) => `${count} chosen`,
  },

  authentication: {
    title: 'Test authentication',
    explanation: 'Checks a user as a log-on would, with the values on this page. The password is not kept.',
    userName: 'User name',
    password: 'Password',
    test: 'Test',
    testing: 'Testing…',
    steps: 'Steps',
    accepted: (userName: string) => `${userName} can log on with this password.`,
    refused: (userName: string) => `${userName} cannot log on.`,
    unavailable: 'The directory could not be asked. This says nothing about the password.',
  },
}
