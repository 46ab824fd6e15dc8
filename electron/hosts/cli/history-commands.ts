import type { ChangeRow, FieldRow, RunSummary } from '../../../shared/domain/sync-run.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { runIdSchema } from '../../../shared/ipc/synchronization-calls.ts'
import type { Command, CommandContext } from './command.ts'
import { describeProblemLines } from './describe-problem.ts'
import { exitCodes } from './exit-code.ts'
import { describeCounts } from './print-plan.ts'
import { readPages } from './read-pages.ts'
import { renderTable } from './text-table.ts'

export const listRunsCommand: Command = {
  words: ['runs', 'list'],
  values: [],
  options: [],
  summary: 'Lists the recorded runs, the newest first.',
  run: async ({ console, json, terminal }) => {
    const { runHistory } = console.services
    const runs = await readPages((page) => runHistory.listRuns({ ...page, directory: null }))
    const table = () => renderTable(runColumns, runs.map(runRow), terminal.width).join('\n')
    terminal.print(json ? JSON.stringify(runs, null, 2) : table())
    return exitCodes.done
  },
}

export const showRunCommand: Command = {
  words: ['runs', 'show'],
  values: ['ID'],
  options: [],
  summary: 'Shows one run with what it changed.',
  run: async (context, { values: [id = ''] }) => {
    const { runHistory } = context.console.services
    const runId = requireRunId(id)
    const { run } = await runHistory.state(runId)
    const changes = await readPages((page) => runHistory.listChanges({ ...page, runId, kinds: [], search: '' }))
    if (context.json) context.terminal.print(JSON.stringify({ ...run, changes }, null, 2))
    else printRun(context, run, changes)
    return exitCodes.done
  },
}

function requireRunId(id: string): string {
  if (runIdSchema.safeParse(id).success) return id
  throw problemError('run-unknown', 'settings', { parameters: { run: id } })
}

function printRun({ terminal }: CommandContext, run: RunSummary, changes: readonly ChangeRow[]): void {
  terminal.print(renderTable(runColumns, [runRow(run)], terminal.width).join('\n'))
  if (run.counts !== null) terminal.print(`\n${describeCounts(run.counts)}`)
  if (run.problem !== null) terminal.print(describeProblemLines(run.problem).join('\n'))
  if (changes.length > 0)
    terminal.print(`\n${renderTable(changeColumns, changes.map(changeRow), terminal.width).join('\n')}`)
}

const runColumns = [
  { title: 'Run', most: 8 },
  { title: 'Directory', most: 24 },
  { title: 'Started', most: 20 },
  { title: 'Outcome', most: 12 },
  { title: 'Seconds', most: 8 },
  { title: 'Changes', most: 60 },
  { title: 'Started by', most: 20 },
] as const

const runRow = (run: RunSummary): readonly string[] => [
  run.id,
  run.directory,
  `${run.startedAt.slice(0, 19)}Z`,
  run.outcome,
  run.durationMs === null ? '' : (run.durationMs / 1000).toFixed(1),
  run.counts === null ? '' : shortCounts(run.counts),
  run.origin,
]

const shortCounts = ({ create, update, rename, skip, ...counts }: NonNullable<RunSummary['counts']>): string =>
  `${create} new, ${update} changed, ${rename} renamed, ${counts.delete} deleted, ${skip} skipped`

const changeColumns = [
  { title: 'Change', most: 8 },
  { title: 'User name', most: 40 },
  { title: 'Details', most: 400 },
] as const

const changeRow = (row: ChangeRow): readonly string[] => [
  row.kind,
  row.previousUserName === null ? row.userName : `${row.previousUserName} → ${row.userName}`,
  [...row.fields.map(describeField), row.reason].filter((text) => text !== null).join('; '),
]

const describeField = ({ field, before, after }: FieldRow): string => `${field}: ${before ?? '-'} → ${after ?? '-'}`
