import type { NsisScript } from './read-script.ts'

/** What the script finds, and what a person answers. */
export interface World {
  readonly commandLine: string
  readonly registry: Readonly<Record<string, string>>
  readonly exists: (path: string) => boolean
  /** To any question, by its number in Windows: 6 is Yes, 7 is No. */
  readonly answer: number
  /** The exit code of a program; null where it cannot be started. */
  readonly run: (command: string) => number | null
}

export interface Machine {
  readonly world: World
  readonly deeds: string[]
  readonly questions: string[]
  readonly stack: string[]
  readonly text: (pointer: number) => string
  readonly number: (pointer: number) => number
  readonly setVariable: (index: number, value: string) => void
  readonly variable: (index: number) => string
  readonly readFlag: (flag: number) => number
  readonly setFlag: (flag: number, value: number) => void
  readonly address: (parameter: number) => number
}

/** Of what NSIS calls its flags, those that decide anything. */
export const flags = { allAccounts: 1, error: 2, silent: 8, errorLevel: 11 } as const
/** Variables with a name: the parts of the command line, folders of this run. */
const named = { commandLine: 20, installFolder: 21, executable: 27, language: 24, temporary: 25, plugins: 26 } as const

export function createMachine(script: NsisScript, world: World): Machine {
  const variables = new Map<number, string>([
    [named.commandLine, `"C:\\setup.exe" ${world.commandLine}`],
    [named.installFolder, 'C:\\INSTALLED'],
    [named.executable, 'C:\\setup.exe'],
    [named.language, '1033'],
    [named.temporary, 'C:\\TEMP'],
    [named.plugins, 'C:\\PLUGINS'],
  ])
  const states = new Map<number, number>([
    [flags.errorLevel, -1],
    [flags.silent, Number(/(?:^| )\/S(?: |$)/u.test(world.commandLine))],
  ])
  const variable = (index: number): string => variables.get(index) ?? ''
  const readFlag = (flag: number): number => states.get(flag) ?? 0
  const text = (pointer: number): string => textOf(script, pointer, { variable, readFlag })
  return {
    ...{ world, deeds: [], questions: [], stack: [], text, variable, readFlag },
    number: (pointer) => toNumber(text(pointer)),
    setVariable: (index, value) => void variables.set(index, value),
    setFlag: (flag, value) => void states.set(flag, value),
    address: (parameter) => (parameter < 0 ? toNumber(variable(-parameter - 1)) : parameter),
  }
}

/** Decimal, or with 0x; what is no number counts as none. */
const toNumber = (text: string): number => (Number.isNaN(Number(text)) ? 0 : Number(text)) | 0

function textOf(script: NsisScript, pointer: number, state: Pick<Machine, 'variable' | 'readFlag'>): string {
  const isForAll = state.readFlag(flags.allAccounts) !== 0
  return script
    .readText(pointer)
    .map((part) => {
      switch (part.kind) {
        case 'letters':
          return part.letters
        case 'variable':
          return state.variable(part.index)
        case 'folder':
          return folderName(isForAll ? part.common : part.own)
      }
    })
    .join('')
}

/** Windows' numbers of folders (CSIDL); another one is shown by its number. */
const folders: Readonly<Record<number, string>> = {
  0x1a: '%APPDATA%',
  0x1c: '%LOCALAPPDATA%',
  0x23: '%ProgramData%',
  0x31: '%ProgramFiles%', // NSIS asks the registry for it, and then for this one
}
const folderName = (number: number): string => folders[number] ?? `%folder ${number}%`
