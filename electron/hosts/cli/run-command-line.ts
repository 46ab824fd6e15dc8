import { toProblem } from '../../../shared/errors/problem-error.ts'
import { applicationVersion, type Console } from '../../compose.ts'
import { resolveDataFolder } from '../data-folder.ts'
import { describeProblemLines } from './describe-problem.ts'
import { exitCodeOfProblem, exitCodes, type ExitCode } from './exit-code.ts'
import { helpText } from './help.ts'
import { parseArguments, wantsJson, type CommandLine } from './parse-arguments.ts'
import { errorDocument } from './plan-document.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export type OpenConsole = (dataFolder: string) => Promise<Console>

/** One command from its arguments to its exit code. Never rejects. */
export async function runCommandLine(
  typed: readonly string[],
  terminal: Terminal,
  open: OpenConsole,
): Promise<ExitCode> {
  try {
    return await runParsed(parseArguments(typed), { terminal, open, json: wantsJson(typed) })
  } catch (thrown) {
    const report = wantsJson(typed) ? reportAsJson : reportAsText
    return report(terminal, thrown)
  }
}

interface Surroundings {
  readonly terminal: Terminal
  readonly open: OpenConsole
  readonly json: boolean
}

async function runParsed(line: CommandLine, { terminal, open, json }: Surroundings): Promise<ExitCode> {
  if (line.kind !== 'command') {
    terminal.print(line.kind === 'help' ? helpText() : applicationVersion)
    return exitCodes.done
  }
  const console = await open(resolveDataFolder(line.data, terminal.environment))
  try {
    return await line.command.run({ console, terminal, json }, line.given)
  } catch (thrown) {
    if (isUnforeseen(thrown)) console.log.failure(thrown)
    throw thrown
  } finally {
    await console.close()
  }
}

const isUnforeseen = (thrown: unknown): boolean =>
  !(thrown instanceof UsageError) && toProblem(thrown, 'settings').code === 'internal'

function reportAsText(terminal: Terminal, thrown: unknown): ExitCode {
  if (thrown instanceof UsageError) {
    terminal.note(`${thrown.message}\nFor all commands: dsconsole --help`)
    return exitCodes.usage
  }
  const problem = toProblem(thrown, 'settings')
  terminal.note(describeProblemLines(problem).join('\n'))
  return exitCodeOfProblem(problem)
}

function reportAsJson(terminal: Terminal, thrown: unknown): ExitCode {
  if (thrown instanceof UsageError) {
    const error = { code: 'usage-invalid', stage: 'settings', message: thrown.message, hint: 'See dsconsole --help.' }
    terminal.print(JSON.stringify({ error }, null, 2))
    return exitCodes.usage
  }
  const problem = toProblem(thrown, 'settings')
  terminal.print(JSON.stringify({ error: errorDocument(problem) }, null, 2))
  return exitCodeOfProblem(problem)
}
