import { qualifiedGroupName, type DirectoryGroup } from '../../../shared/domain/directory-entries.ts'
import type { DirectoryDraft } from '../../../shared/ipc/directory-calls.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { printable, renderTable } from './text-table.ts'
import { UsageError } from './usage-error.ts'

export const groupsCommand: Command = {
  words: ['groups'],
  values: ['[DIRECTORY]'],
  options: [],
  summary: 'Lists the groups that the group filter finds.',
  run: async (context, { values }) => {
    const { services } = context.console
    const groups = await services.probing.listGroups(draftOf(context, values[0]), context.terminal.signal)
    printList(context, groups, (width) => renderTable(groupColumns, groups.map(groupRow), width))
    return exitCodes.done
  },
}

export const domainsCommand: Command = {
  words: ['domains'],
  values: ['[DIRECTORY]'],
  options: [],
  summary: 'Lists the domains; none where the integration has no domains.',
  run: async (context, { values }) => {
    const { services } = context.console
    const domains = await services.probing.listDomains(draftOf(context, values[0]), context.terminal.signal)
    printList(context, domains, () => domains.map(printable))
    return exitCodes.done
  },
}

export const browseCommand: Command = {
  words: ['browse'],
  values: ['[DIRECTORY]', '[DN]'],
  options: [],
  summary: 'Shows one level of the directory tree; without a DN, the naming contexts.',
  run: async (context, { values }) => {
    const { services } = context.console
    const { directory, parent } = placeOf(values)
    const request = { ...draftOf(context, directory), parent }
    const level = await services.probing.browse(request, context.terminal.signal)
    printList(context, level, () => [
      ...level.nodes.map((node) => printable(node.distinguishedName)),
      ...(level.truncated ? ['... and more.'] : []),
    ])
    return exitCodes.done
  },
}

/** The saved configuration, with the secrets of the store. */
const draftOf = ({ console }: CommandContext, directory: string | undefined): DirectoryDraft => ({
  configuration: console.services.directories.find(directory ?? null),
  secrets: {},
})

/** A directory's id holds no `=`, every distinguished name does: so the directory may be left out. */
function placeOf([first, second]: readonly string[]): {
  readonly directory: string | undefined
  readonly parent: string | null
} {
  if (first?.includes('=') !== true) return { directory: first, parent: second ?? null }
  if (second !== undefined) throw new UsageError('browse takes the directory first, then the distinguished name.')
  return { directory: undefined, parent: first }
}

const groupColumns = [
  { title: 'Group', most: 40 },
  { title: 'Members', most: 8 },
  { title: 'Description', most: 50 },
  { title: 'Distinguished name', most: 200 },
] as const

const groupRow = (group: DirectoryGroup) => [
  qualifiedGroupName(group),
  group.memberCount === null ? '' : String(group.memberCount),
  group.description ?? '',
  group.distinguishedName ?? '',
]

function printList(
  { json, terminal }: CommandContext,
  document: unknown,
  lines: (width: number) => readonly string[],
): void {
  terminal.print(json ? JSON.stringify(document, null, 2) : lines(terminal.width).join('\n'))
}
