import { assertNever } from '../../../shared/assert-never.ts'
import type { AuthenticationReport, AuthenticationStep } from '../../../shared/domain/authentication.ts'
import { wordReason } from '../../../shared/text/fill-template.ts'
import type { Command } from './command.ts'
import { describeProblemLines } from './describe-problem.ts'
import { exitCodeOfProblem, exitCodes, type ExitCode } from './exit-code.ts'
import { printable } from './text-table.ts'

export const authenticateCommand: Command = {
  words: ['authenticate'],
  values: ['USER'],
  options: [],
  summary: 'Checks a user as a log-on would. The password comes on standard input.',
  run: async ({ console, json, terminal }, { values: [userName = ''] }) => {
    const password = await terminal.readSecret(`Password of ${printable(userName)}: `)
    const { report } = await console.services.authentication.logOn({ userName, password }, terminal.signal)
    if (json) terminal.print(JSON.stringify(documentOf(report), null, 2))
    else terminal.print(describeReport(report).join('\n'))
    return exitCodeOf(report)
  },
}

const documentOf = ({ outcome, problem }: AuthenticationReport) => ({
  outcome,
  reason: problem?.code ?? null,
  stage: problem?.stage ?? null,
})

const marks = { passed: 'ok', failed: 'FAILED', 'not-reached': '-' } as const

const describeReport = ({ outcome, steps, problem }: AuthenticationReport): readonly string[] => [
  ...steps.map(describeStep),
  `${outcome}.`,
  ...(problem === null ? [] : describeProblemLines(problem)),
]

const describeStep = ({ name, state, detail }: AuthenticationStep): string =>
  `  ${name.padEnd(20)} ${marks[state].padEnd(7)} ${detail === null ? '' : printable(wordReason(detail))}`.trimEnd()

function exitCodeOf({ outcome, problem }: AuthenticationReport): ExitCode {
  switch (outcome) {
    case 'accepted':
      return exitCodes.done
    case 'refused':
      return exitCodes.refused
    case 'unavailable':
      return problem === null ? exitCodes.directory : exitCodeOfProblem(problem)
    default:
      return assertNever(outcome)
  }
}
