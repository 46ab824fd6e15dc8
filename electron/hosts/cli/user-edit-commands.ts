import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import type { NewUser } from '../../../shared/domain/user-editing.ts'
import { fieldOptions, type Command, type CommandContext, type Given } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { printable, renderTable } from './text-table.ts'
import { printUser } from './user-commands.ts'
import { readUserFields } from './user-fields.ts'

export const createUserCommand: Command = {
  words: ['users', 'create'],
  values: ['NAME'],
  options: fieldOptions,
  summary: 'Makes a user by hand. Without --privileges, one who may log on.',
  run: async (context, { values: [userName = ''], fields }) => {
    const { services, author } = context.console
    printUser(context, await services.editing.create(newUser(userName, fields), null, author()))
    return exitCodes.done
  },
}

function newUser(userName: string, fields: Given['fields']): NewUser {
  const { folderAccess = null, ...given } = readUserFields(fields, [
    { folder: userName, privileges: ['read', 'write'] },
  ])
  return {
    userName,
    fullName: given.fullName ?? null,
    authentication: given.authentication ?? 'integrated',
    distinguishedName: given.distinguishedName ?? null,
    emailAddresses: given.emailAddresses ?? [],
    pop3UserNames: given.pop3UserNames ?? [],
    privileges: given.privileges ?? ['login'],
    loginPrivileges: given.loginPrivileges ?? loginPrivileges,
    folderAccess,
  }
}

export const setUserCommand: Command = {
  words: ['users', 'set'],
  values: ['NAME'],
  options: fieldOptions,
  summary: 'Changes a user. What the directory owns cannot be changed here.',
  run: async (context, { values: [userName = ''], fields }) => {
    const { services, author } = context.console
    const { id, folderAccess } = await services.users.showByName(userName)
    printUser(context, await services.editing.change(id, readUserFields(fields, folderAccess), author()))
    return exitCodes.done
  },
}

export const renameUserCommand: Command = {
  words: ['users', 'rename'],
  values: ['NAME', 'NEWNAME'],
  options: [],
  summary: 'Renames a user made by hand, with the archive.',
  run: async ({ console, json, terminal }, { values: [oldName = '', userName = ''] }) => {
    const { id, userName: previousUserName } = await console.services.users.showByName(oldName)
    await console.services.editing.rename({ userId: id, userName }, console.author())
    const renamed = await console.services.users.show(id)
    const document = { previousUserName, userName: renamed.userName }
    const text = printable(`${previousUserName} is now ${renamed.userName}.`)
    terminal.print(json ? JSON.stringify(document, null, 2) : text)
    return exitCodes.done
  },
}

export const deleteUsersCommand: Command = {
  words: ['users', 'delete'],
  values: ['NAME...'],
  options: ['dry-run'],
  summary: 'Deletes users, and tells what becomes of their archives. Mail is never deleted.',
  run: async (context, { values, dryRun }) => {
    const { services, author } = context.console
    const users = await Promise.all(values.map((name) => services.users.showByName(name)))
    const ids = users.map(({ id }) => id)
    const deletions = await (dryRun ? services.editing.previewDeletion(ids) : services.editing.delete(ids, author()))
    printDeletions(context, dryRun ? 'planned' : 'deleted', deletions)
    return exitCodes.done
  },
}

interface Deletion {
  readonly userName: string
  readonly archive: 'none' | 'removed' | 'kept'
  readonly directory: string | null
}

function printDeletions(
  { json, terminal }: Pick<CommandContext, 'json' | 'terminal'>,
  outcome: 'planned' | 'deleted',
  deletions: readonly Deletion[],
): void {
  const users = deletions.map(({ userName, archive, directory }) => ({ userName, archive, directory }))
  if (json) terminal.print(JSON.stringify({ outcome, users }, null, 2))
  else terminal.print([...renderTable(columns, users.map(rowOf), terminal.width), verdicts[outcome]].join('\n'))
}

const verdicts = { planned: 'Nothing was done.', deleted: 'Done.' } as const

const columns = [
  { title: 'User name', most: 40 },
  { title: 'Archive', most: 40 },
  { title: 'Remark', most: 100 },
] as const

const archiveWords = {
  none: 'none',
  removed: 'empty, removed',
  kept: 'holds mail, stays without owner',
} as const

const rowOf = ({ userName, archive, directory }: Deletion): readonly string[] => [
  userName,
  archiveWords[archive],
  directory === null ? '' : `comes back with the next run while ${directory} has the entry`,
]
