import { csvLine } from '../../../shared/csv/csv-line.ts'
import type { AuditDetail, AuditEntry } from '../../../shared/domain/audit.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { readPages } from './read-pages.ts'
import { writeTextFile } from './read-text-file.ts'
import { renderTable } from './text-table.ts'
import { UsageError } from './usage-error.ts'

export const listAuditCommand: Command = {
  words: ['audit', 'list'],
  values: ['[SEARCH]'],
  options: [],
  summary: 'Lists what was done and refused, the newest first.',
  run: async (context, { values: [search = ''] }) => {
    const { json, terminal } = context
    const entries = await readEntries(context, search)
    const table = () => renderTable(columns, entries.map(rowOf), terminal.width).join('\n')
    terminal.print(json ? JSON.stringify(entries, null, 2) : table())
    return exitCodes.done
  },
}

export const exportAuditCommand: Command = {
  words: ['audit', 'export'],
  values: ['[FILE]'],
  options: [],
  summary: 'Writes the audit log as CSV, to FILE or standard output.',
  run: async (context, { values: [file] }) => {
    const { json, terminal } = context
    if (json && file === undefined)
      throw new UsageError('With --json, name a FILE. As JSON: dsconsole audit list --json')
    const entries = await readEntries(context, '')
    const lines = [columns.map(({ title }) => title), ...entries.map(rowOf)].map((cells) => csvLine(cells, ','))
    if (file === undefined) terminal.print(lines.join('\n'))
    else {
      await writeTextFile(file, `\uFEFF${lines.join('\r\n')}\r\n`)
      const text = `${entries.length} entries written to ${file}.`
      terminal.print(json ? JSON.stringify({ file, entries: entries.length }, null, 2) : text)
    }
    return exitCodes.done
  },
}

const readEntries = ({ console }: CommandContext, search: string): Promise<readonly AuditEntry[]> =>
  readPages((page) =>
    console.services.audit.list({ ...page, search, actions: [], outcomes: [], from: null, until: null }),
  )

const columns = [
  { title: 'Time', most: 24 },
  { title: 'User', most: 32 },
  { title: 'Origin', most: 16 },
  { title: 'Action', most: 24 },
  { title: 'Subject', most: 40 },
  { title: 'Outcome', most: 8 },
  { title: 'Details', most: 200 },
] as const

const rowOf = ({ at, actor, origin, action, subject, outcome, details }: AuditEntry): readonly string[] => [
  at,
  actor ?? '',
  origin,
  action,
  subject,
  outcome,
  details.map(describeDetail).join('; '),
]

const describeDetail = ({ field, before, after }: AuditDetail): string =>
  before === null ? `${field}: ${after ?? '-'}` : `${field}: ${before} -> ${after ?? '-'}`
