import { counted } from './counted.ts'

/** The archive folders. */
export const archives = {
  search: 'Search archives',
  table: 'Archives',
  folder: 'Folder',
  owner: 'Owner',
  noOwner: 'Nobody',
  size: 'Size',
  files: 'Files',
  atLeast: (amount: string) => `at least ${amount}`,
  mail: 'Mail',
  holdsMail: 'Holds mail',
  isEmpty: 'Empty',
  count: (count: number) => counted(count, 'archive', 'archives'),
  noMatch: 'No archive fits the search.',
  give: 'Give to user…',
  remove: 'Remove…',
  hint: 'An archive stays when its user is deleted. Only empty archives can be removed.',
  emptyTitle: 'There are no archives yet',
  emptyText: 'An archive folder appears with the first mail of a user. It has the name of the user.',

  giveTitle: (folder: string) => `Give the archive ${folder} to a user`,
  giveText: 'The user may then read and write in it. The mail stays where it is. A former owner loses the access.',
  giveSearch: 'Search users',
  giveTable: 'Users',
  giveButton: 'Give archive',
  giveTo: (userName: string) => `Give archive to ${userName}`,
  given: (folder: string, userName: string) => `The archive ${folder} was given to ${userName}.`,
  ownTitle: (userName: string) => `The mail of the user ${userName} goes there`,
  ownText:
    'Only an archive whose user is gone can be given away. To let somebody else read it, add the folder in the properties of that user, under Folder access.',

  removeTitle: (folder: string) => `Remove the empty archive ${folder}?`,
  removeText: 'The folder is removed, and the rights that users have on it. There is no mail in it.',
  removeOwn: (userName: string) => `The user ${userName} stays, and gets a new folder with the next mail.`,
  removeButton: 'Remove archive',
  removed: (folder: string) => `The archive ${folder} was removed.`,
}
