/** The sections of Generic LDAP. */
export const genericLdap = {
  users: {
    title: 'User filter and attributes',
    filter: 'Filter (optional)',
    filterHelp:
      'Entries that match are users, such as (objectClass=inetOrgPerson). Empty: every entry with a user name.',
    userName: 'User name',
    userNameHelp: 'Attribute with the name of the user, such as uid.',
    localPartOnly: 'Local part only (e-mail addresses, UPN)',
    localPartOnlyHelp: 'Of anna@example.com only anna is used.',
    fullName: 'Full name (optional)',
    fullNameHelp: 'Attribute with the name to display, such as displayName.',
    email: 'E-mail addresses (optional)',
    emailHelp: 'Attribute with the addresses, such as mail. One value may hold several, separated by commas.',
  },

  groups: {
    title: 'Group filter and attributes',
    description: 'Only needed to synchronize the members of certain groups.',
    filter: 'Filter',
    filterHelp: 'Entries that match are groups, such as (objectClass=groupOfNames).',
    name: 'Name',
    nameHelp: 'Attribute with the name of the group, such as cn.',
    groupDescription: 'Description (optional)',
    groupDescriptionHelp: 'Attribute with a description, such as description.',
    members: 'Members',
    membersHelp: 'Attribute with the members, such as member or memberUid.',
    memberSearch: 'Search filter for members',
    memberSearchHelp:
      'Only where members are not distinguished names; {member} stands for each of them, such as (uid={member}).',
    group: 'Group',
    choose: 'Choose groups…',
    everybody: 'No group is chosen: all users.',
    chosenHelp: 'Only the members of these groups, and of the groups in them.',
    removeGroup: (group: string) => `Remove the group ${group}`,
    missing: 'no longer exists',
  },

  /** What fields are called away from their section, in lists and messages. */
  captions: {
    userFilter: 'User filter',
    userName: 'User name attribute',
    localPartOnly: 'Local part only',
    fullName: 'Full name attribute',
    email: 'E-mail attribute',
    groupFilter: 'Group filter',
    groupName: 'Group name attribute',
    groupDescription: 'Group description attribute',
    members: 'Members attribute',
    memberSearch: 'Search filter for members',
  },

  presets: {
    names: { openldap: 'OpenLDAP', 'active-directory': 'Active Directory' },
    title: (preset: string) => `Fill in for ${preset}?`,
    explanation:
      'The ticked values replace what is on the page now. Nothing is saved yet. Names in a connection are examples to adapt.',
    nothing: 'The page already has these values.',
    on: 'on',
    off: 'off',
    now: 'Now',
    then: 'Then',
    empty: 'empty',
    fill: 'Fill in',
    filled: (preset: string) => `Filled in for ${preset}.`,
  },
}
