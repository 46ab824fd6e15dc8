import type { UserDetails, UserSummary } from '../../../shared/domain/user.ts'
import type { Command, CommandContext } from './command.ts'
import { describeFacts } from './describe-facts.ts'
import { exitCodes } from './exit-code.ts'
import { renderTable } from './text-table.ts'

export const listUsersCommand: Command = {
  words: ['users', 'list'],
  values: [],
  options: [],
  summary: 'Lists the users of the database.',
  run: async (context) => {
    await (context.json ? printDocument(context) : printUsers(context))
    return exitCodes.done
  },
}

export const showUserCommand: Command = {
  words: ['users', 'show'],
  values: ['NAME'],
  options: [],
  summary: 'Shows one user.',
  run: async ({ console, json, terminal }, { values: [userName = ''] }) => {
    const user = await console.services.users.showByName(userName)
    printUser({ json, terminal }, user)
    return exitCodes.done
  },
}

export function printUser({ json, terminal }: Pick<CommandContext, 'json' | 'terminal'>, user: UserDetails): void {
  const document = { ...userDocument(user), ...detailsOf(user) }
  const folderAccess = user.folderAccess.map(describeAccess)
  terminal.print(json ? JSON.stringify(document, null, 2) : describeFacts({ ...document, folderAccess }).join('\n'))
}

/** As `--folder` takes it. */
const describeAccess = ({ folder, privileges }: UserDetails['folderAccess'][number]): string =>
  `${folder}=${privileges.join(',') || 'none'}`

async function printDocument({ console, terminal }: CommandContext): Promise<void> {
  const lines: string[] = []
  for await (const chunk of console.services.users.readAll(terminal.signal)) {
    for (const user of chunk) lines.push(`  ${JSON.stringify(userDocument(user))}`)
  }
  terminal.print(lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`)
}

async function printUsers({ console, terminal }: CommandContext): Promise<void> {
  for await (const chunk of console.services.users.readAll(terminal.signal)) {
    if (chunk.length > 0) terminal.print(renderTable(columns, chunk.map(rowOf), terminal.width).join('\n'))
  }
}

const columns = [
  { title: 'User name', most: 32 },
  { title: 'Full name', most: 32 },
  { title: 'Authentication', most: 18 },
  { title: 'Directory', most: 16 },
  { title: 'E-mail', most: 200 },
] as const

const rowOf = (user: UserSummary): readonly string[] => [
  user.userName,
  user.fullName ?? '',
  user.authentication,
  user.directory ?? '',
  user.emailAddresses.join(', '),
]

/** What `users list --json` shows of each user (design, section 5). */
const userDocument = (user: UserSummary) => ({
  userName: user.userName,
  fullName: user.fullName,
  authentication: user.authentication,
  directory: user.directory,
  distinguishedName: user.distinguishedName,
  emailAddresses: user.emailAddresses,
  privileges: user.privileges,
})

const detailsOf = (user: UserDetails) => ({
  externalId: user.externalId,
  pop3UserNames: user.pop3UserNames,
  loginPrivileges: user.loginPrivileges,
  folderAccess: user.folderAccess,
  createdAt: user.createdAt,
  changedAt: user.changedAt,
})
