import { assertNever } from '../../../shared/assert-never.ts'
import { csvLine } from '../../../shared/csv/csv-line.ts'
import { userCsvCells, userCsvHead } from '../../../shared/csv/user-csv.ts'
import type { ImportReport } from '../../../shared/domain/user-import.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { readUtf8File, writeTextFile } from './read-text-file.ts'
import { printable, renderTable } from './text-table.ts'
import { UsageError } from './usage-error.ts'
import { readAuthentication } from './user-fields.ts'

export const importUsersCommand: Command = {
  words: ['users', 'import'],
  values: ['FILE'],
  options: ['authentication', 'dry-run'],
  summary: 'Makes the users of a CSV file who are not there yet: all of them, or none.',
  run: async (context, { values: [file = ''], fields, dryRun }) => {
    const { services, author } = context.console
    const authentication = readAuthentication(fields) ?? 'integrated'
    const text = await readUtf8File(file)
    const mode = dryRun ? 'preview' : 'apply'
    const report = await services.userImport.run({ text, mode, authentication }, author())
    printReport(context, report)
    return exitCodeOf(report)
  },
}

function printReport({ json, terminal }: CommandContext, report: ImportReport): void {
  const { users, errors, counts, outcome } = report
  if (json) {
    terminal.print(JSON.stringify(report, null, 2))
    return
  }
  if (users.length > 0) terminal.print(renderTable(columns, users.map(rowOf), terminal.width).join('\n'))
  for (const { line, reason } of errors) terminal.note(printable(`Line ${line}: ${reason}`))
  terminal.print(
    `${counts.create} new, ${counts.exists} there already, wrong lines: ${counts.wrong}. ${verdicts[outcome]}`,
  )
}

const verdicts = {
  planned: 'Nothing was done.',
  applied: 'Done.',
  refused: 'Nothing was done: correct the lines first.',
} as const

const columns = [
  { title: 'Line', most: 8 },
  { title: 'Action', most: 8 },
  { title: 'User name', most: 40 },
  { title: 'Authentication', most: 20 },
  { title: 'E-mail', most: 200 },
] as const

const rowOf = ({ line, action, userName, authentication, emailAddresses }: ImportReport['users'][number]) => [
  String(line),
  action,
  userName,
  authentication,
  emailAddresses.join(', '),
]

function exitCodeOf({ outcome }: ImportReport): ExitCode {
  switch (outcome) {
    case 'planned':
    case 'applied':
      return exitCodes.done
    case 'refused':
      return exitCodes.usage
    default:
      return assertNever(outcome)
  }
}

export const exportUsersCommand: Command = {
  words: ['users', 'export'],
  values: ['[FILE]'],
  options: [],
  summary: 'Writes all users as CSV, to FILE or standard output. Passwords never stand in it.',
  run: async ({ console, json, terminal }, { values: [file] }) => {
    if (json && file === undefined)
      throw new UsageError('With --json, name a FILE. As JSON: dsconsole users list --json')
    const lines = [csvLine(userCsvHead, ',')]
    for await (const chunk of console.services.users.readAll(terminal.signal))
      for (const user of chunk) lines.push(csvLine(userCsvCells(user), ','))
    if (file === undefined) terminal.print(lines.join('\n'))
    else {
      await writeTextFile(file, `\uFEFF${lines.join('\r\n')}\r\n`)
      const users = lines.length - 1
      terminal.print(json ? JSON.stringify({ file, users }, null, 2) : `${users} users written to ${file}.`)
    }
    return exitCodes.done
  },
}
