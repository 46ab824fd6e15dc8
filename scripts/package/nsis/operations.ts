import { flags, type Machine } from './machine.ts'
import { callPlugin } from './plugins.ts'

export type Parameters = readonly [number, number, number, number, number, number]
/** Where to go on: zero for the next entry. */
type Step = (machine: Machine, parameters: Parameters) => number | 'end'

const deed =
  (describe: (machine: Machine, parameters: Parameters) => string): Step =>
  (machine, parameters) => {
    machine.deeds.push(describe(machine, parameters))
    return 0
  }
const nothing: Step = () => 0

/** NSIS' numbers of operations (Source/exehead/fileform.h), as far as they are reached; each as exec.c has it. */
export const operations: Readonly<Record<number, Step>> = {
  2: (_, [address]) => address,
  3: () => 'end',
  4: () => 'end',
  6: nothing, // a line for the list of details
  7: nothing, // a pause
  8: nothing, // the window to the front
  9: nothing,
  11: nothing, // a folder is made or entered
  12: ({ world, text }, [path, found, missing]) => (world.exists(text(path)) ? found : missing),
  13: (machine, [flag, value, back]) => setFlag(machine, flag, back > 0 ? null : value),
  14: ifFlag,
  16: deed(({ text }, [from, to]) => `rename ${text(from)} to ${text(to)}`),
  20: nothing, // a file of the installer itself is unpacked
  21: deed(({ text }, [path]) => `delete ${text(path)}`),
  22: ask,
  23: deed(({ text }, [path, how]) => `remove ${(how & 2) === 0 ? 'empty ' : ''}folder ${text(path)}`),
  24: ({ setVariable, text }, [variable, of]) => set(setVariable, variable, `${text(of).length}`),
  25: copyText,
  26: compareTexts,
  28: compareNumbers,
  29: calculate,
  30: ({ setVariable, text }, [variable, , value]) => set(setVariable, variable, text(value)),
  31: pushOrPop,
  39: nothing, // a window is shown or hidden
  41: execute,
  44: callPluginOf,
  45: deed(({ text }, [link]) => `link ${text(link)}`),
  46: deed(({ text }, [from, to]) => `copy ${text(from)} to ${text(to)}`),
  50: deed(({ text }, [, , key]) => `delete key ${text(key)}`),
  51: deed(({ text }, [, key, name, value]) => `write ${text(key)} ${text(name)}=${text(value)}`),
  52: ({ world, setVariable, text }, [variable, , key, name]) =>
    set(setVariable, variable, world.registry[`${text(key)} ${text(name)}`] ?? ''),
  59: nothing, // the end of a search for files
  60: ({ setVariable }, [variable]) => set(setVariable, variable, ''),
  61: ({ setVariable }, [variable]) => set(setVariable, variable, ''),
  63: nothing, // the size of the section
  65: ({ setVariable }, [variable]) => set(setVariable, variable, '0'), // Windows' version: none that is refused
}

function set(setVariable: Machine['setVariable'], variable: number, value: string): number {
  setVariable(variable, value)
  return 0
}

/** Null puts back what stood there before, which none of those does that matter here. */
function setFlag(machine: Machine, flag: number, value: number | null): number {
  if (value !== null) machine.setFlag(flag, machine.number(value))
  return 0
}

function ifFlag(machine: Machine, [whenSet, otherwise, flag, kept]: Parameters): number {
  const value = machine.readFlag(flag)
  machine.setFlag(flag, value & kept)
  return value === 0 ? otherwise : whenSet
}

const defaultAt = 21

/** A question that has an answer for a silent run is not shown in one; any other is shown all the same. */
function ask(machine: Machine, [kind, text, one, whenOne, other, whenOther]: Parameters): number {
  const silently = machine.readFlag(flags.silent) === 0 ? 0 : kind >> defaultAt
  if (silently === 0) machine.questions.push(machine.text(text))
  const answer = silently === 0 ? machine.world.answer : silently
  if (answer === one) return whenOne
  return answer === other ? whenOther : 0
}

function copyText({ setVariable, text, number }: Machine, [variable, of, length, from]: Parameters): number {
  const [whole, wanted] = [text(of), number(length)]
  if (text(length) !== '' && wanted === 0) return set(setVariable, variable, '')
  const start = number(from) < 0 ? whole.length + number(from) : number(from)
  const rest = start < 0 ? '' : whole.slice(start)
  return set(setVariable, variable, wanted === 0 ? rest : rest.slice(0, wanted < 0 ? rest.length + wanted : wanted))
}

function compareTexts({ text }: Machine, [one, other, same, different, exact]: Parameters): number {
  const [left, right] = [text(one), text(other)]
  return left === right || (exact === 0 && left.toLowerCase() === right.toLowerCase()) ? same : different
}

function compareNumbers({ number }: Machine, [one, other, same, less, more]: Parameters): number {
  const difference = number(one) - number(other)
  if (difference === 0) return same
  return difference < 0 ? less : more
}

const calculations: readonly ((one: number, other: number) => number)[] = [
  (one, other) => one + other,
  (one, other) => one - other,
  (one, other) => one * other,
  (one, other) => Math.trunc(one / other),
  (one, other) => one | other,
  (one, other) => one & other,
]

function calculate({ setVariable, number }: Machine, [variable, one, other, how]: Parameters): number {
  const calculation = calculations[how] ?? (() => 0)
  return set(setVariable, variable, `${calculation(number(one), number(other))}`)
}

function pushOrPop({ stack, text, variable, setVariable }: Machine, [what, pops, exchanges]: Parameters): number {
  if (exchanges !== 0) {
    const [top, under] = [stack.length - 1, stack.length - 1 - exchanges]
    const [one = '', other = ''] = [stack[top], stack[under]]
    stack.splice(top, 1, other)
    stack.splice(under, 1, one)
  } else if (pops === 0) stack.push(text(what))
  else {
    const popped = stack.pop()
    setVariable(what, popped ?? variable(what))
  }
  return 0
}

function execute(machine: Machine, [command, result]: Parameters): number {
  const typed = machine.text(command)
  machine.deeds.push(`run ${typed}`)
  const code = machine.world.run(typed)
  if (code === null) machine.setFlag(flags.error, 1)
  else if (result >= 0) machine.setVariable(result, `${code}`)
  return 0
}

function callPluginOf(machine: Machine, [library, name]: Parameters): number {
  const plugin = machine.text(library).split('\\').at(-1) ?? ''
  callPlugin(machine, `${plugin}::${machine.text(name)}`)
  return 0
}
