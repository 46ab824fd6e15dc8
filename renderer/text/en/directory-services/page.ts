import { counted } from '../counted.ts'

/** The page itself and what every integration shares. */
export const page = {
  title: 'Directory Services',

  directories: {
    menu: 'Directories',
    directory: 'Directory',
    add: 'Add directory…',
    remove: 'Remove directory…',
    notSavedYet: (id: string) => `${id} (not saved yet)`,
    addTitle: 'Add a directory',
    addButton: 'Add directory',
    id: 'Short name',
    idHelp: 'For scripts and lists, such as main or branch-north. It cannot be changed later.',
    idInvalid: '1 to 63 of a-z, 0-9, - and _, beginning with a letter or a digit.',
    idTaken: 'A directory of this name exists already.',
    removeTitle: (id: string) => `Remove the directory ${id}?`,
    removeText:
      'Its settings and its stored password are removed. Its users stay in the user database, but they can no longer log on with their directory password.',
    removeButton: 'Remove directory',
    emptyTitle: 'No directory is connected yet',
    emptyText:
      'Enter the connection of your LDAP server below. To look around first, use the sample directory: a company of about 60 people inside this program.',
    useSample: 'Use the sample directory',
  },

  integration: {
    label: 'Integration',
    types: {
      'generic-ldap': 'Generic LDAP',
      'active-directory': 'Active Directory',
      mdaemon: 'MDaemon Server',
      'application-integration': 'Application Integration',
      'kerio-connect': 'Kerio Connect',
      icewarp: 'IceWarp Server',
      sample: 'Sample directory (to try out)',
    },
  },

  options: {
    title: 'Options',
    automaticallyDelete: 'Automatically delete users in the user database',
    automaticallyDeleteHelp:
      'A user who is no longer in the directory, in the groups or within the filter is deleted; archive folders that hold mail stay.',
    deletionLimit: 'Deletion limit',
    deletionLimitHelp: 'A run that would delete more than the larger of the two waits for your confirmation.',
    limitCount: 'Users',
    limitPercent: 'Percent of the users of this directory',
    limitUsers: 'users, or',
    limitPercentUnit: 'percent',
    defaultPrivileges: 'Default privileges…',
  },

  privileges: {
    title: 'Default privileges',
    explanation: 'New users get these privileges when they are created. Users that exist keep theirs.',
    global: 'Privileges',
    ownArchive: 'On the own archive',
    use: 'Use these',
    meanings: {
      admin: 'Everything. Includes all other privileges.',
      login: 'May log on.',
      changePassword: 'May change the own password. Has no effect on directory passwords.',
      archive: 'May run archiving profiles.',
      modifyArchiveProfiles: 'May create, change and delete archiving profiles.',
      export: 'May run export profiles.',
      modifyExportProfiles: 'May create, change and delete export profiles.',
      delete: 'May delete messages in folders where deleting is allowed.',
    },
    folderMeanings: {
      read: 'May read the messages.',
      write: 'May add messages.',
      delete: 'May delete messages, together with the privilege above.',
    },
    adminWarning: 'Every new user becomes an administrator.',
    cannotLogOn: 'Without the privilege to log on, new users cannot use their directory password.',
  },

  actions: {
    save: 'Save',
    saveShortcut: 'Save (Ctrl+S)',
    saved: 'Saved',
    discard: 'Discard',
    testAuthentication: 'Test authentication…',
    testSettings: 'Test settings',
    synchronize: 'Synchronize now',
    saveFirstTitle: 'Save the changes and synchronize?',
    saveFirstText:
      'A synchronization uses the saved settings. The values on this page have changes that are not saved.',
    saveAndSynchronize: 'Save and synchronize',
  },

  invalid: {
    title: (count: number) => `${counted(count, 'value', 'values')} must be corrected`,
    empty: 'Enter a value.',
    serverName: 'Enter a host name or an address, with :port where the port is another one.',
    url: 'Enter an address that begins with https:// or http://, without a user name in it.',
    accountName: 'Enter a user name without a colon.',
    differentNames: 'Enter different names for the command, the user name and the password.',
    attributeName: 'Enter the name of one attribute: letters, digits and hyphens.',
    number: (least: string, most: string) => `Enter a number from ${least} to ${most}.`,
    tooLong: 'This value is too long.',
    newPassword: 'Enter the new password, or keep the stored one.',
    privileges: 'Administrator includes all other privileges and must stand alone.',
    other: 'This value cannot be used.',
    goToField: (field: string) => `Go to ${field}`,
  },
}
