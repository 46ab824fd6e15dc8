import { counted } from '../counted.ts'

/** The picker of domains and groups, and its row; several integrations have it. */
export const domainsAndGroups = {
  domainsAndGroups: {
    section: 'Synchronize',
    label: 'Domains and groups',
    choose: 'Choose…',
    everybody: 'Nothing is chosen: all users.',
    chosenHelp: 'Only users of these domains and members of these groups.',
    kinds: { domain: 'Domain', group: 'Group' },
    remove: (name: string) => `Remove ${name}`,
    faults: { missing: 'no longer exists', ambiguous: 'names several groups' },
    title: 'Choose domains and groups',
    explanation:
      'All users of the chosen domains and all members of the chosen groups are synchronized. If nothing is chosen, all users are.',
    list: 'Domains and groups of the server',
    search: 'Search domains and groups',
    use: (count: number) => (count === 0 ? 'Use all users' : `Use ${counted(count, 'choice', 'choices')}`),
    included: 'Included with its domain',
    chosenTitle: 'Chosen',
    faultyTitle: 'Must be corrected',
    nothing: 'The server shows no domain to this account. Check the rights of the account.',
    noMatch: 'No domain and no group matches the search.',
  },
}
