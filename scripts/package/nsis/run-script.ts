import { operations, type Parameters } from './operations.ts'
import { createMachine, type Machine, type World } from './machine.ts'
import type { NsisScript } from './read-script.ts'

export interface ScriptRun {
  /** What was done to the machine, in order. */
  readonly deeds: readonly string[]
  readonly questions: readonly string[]
  /** As the manual has it: 0 done, 2 ended by the script, or what the script set. */
  readonly exitCode: number
}

/** Runs what happens before the first page, then the section, in a world that only answers. Nothing is done to this machine. */
export function runScript(script: NsisScript, world: World): ScriptRun {
  const machine = createMachine(script, world)
  const ended = execute(script, machine, script.onInit) || execute(script, machine, script.section)
  const { deeds, questions } = machine
  const set = machine.readFlag(flagOfErrorLevel)
  return { deeds, questions, exitCode: set >= 0 ? set : Number(ended) * 2 }
}

const flagOfErrorLevel = 11
const [call, done] = [5, 1] as const
const mostSteps = 100_000

/** True where the script ended the installer. Addresses count from one; zero is the next entry. */
function execute(script: NsisScript, machine: Machine, from: number): boolean {
  let at = from
  for (let step = 0; step < mostSteps; step += 1) {
    const [operation = done, ...parameters] = script.entries[at] ?? []
    if (operation === done) return false
    if (operation === call) {
      if (execute(script, machine, machine.address(parameters[0] ?? 0) - 1)) return true
      at += 1
      continue
    }
    const next = stepOf(operation)(machine, toParameters(parameters))
    if (next === 'end') return true
    const address = machine.address(next)
    at = address === 0 ? at + 1 : address - 1
  }
  throw new Error('The script does not end.')
}

function stepOf(operation: number) {
  const step = operations[operation]
  if (step === undefined) throw new Error(`The script uses operation ${operation}, which is not known here.`)
  return step
}

const toParameters = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Parameters => [a, b, c, d, e, f]
